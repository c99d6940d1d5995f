/** M27: departments that a need is referred to, by the duty table; codes stay, names follow reorganizations (Q21). */
export const departments = {
  'medical-security': '医疗保障局',
  education: '教育局',
  housing: '住房和城乡建设局',
  'human-resources': '人力资源和社会保障局',
  'emergency-management': '应急管理局',
  justice: '司法局',
  'disabled-federation': '残联',
  'civil-affairs': '民政局',
} as const;
export type Department = keyof typeof departments;

export const departmentCodes = Object.keys(departments) as [Department, ...Department[]];
