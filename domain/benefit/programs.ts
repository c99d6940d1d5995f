/** What is paid by the month as a benefit: programs of basic living, and subsidies of special assistance; and what the household is told when none applies. */
export const programNames = {
  dibao: '最低生活保障',
  'dibao-single': '单独纳入最低生活保障',
  tekun: '特困人员救助供养',
  'low-income': '低收入家庭',
  'disability-living-subsidy': '困难残疾人生活补贴',
  'disability-nursing-subsidy': '重度残疾人护理补贴',
  'orphan-allowance': '孤儿基本生活保障',
  'unattended-child-support': '事实无人抚养儿童保障',
  none: '不符合基本生活救助条件',
} as const;
/** Of basic living: what is determined, reviewed and withdrawn by its rules. */
export const basicPrograms = ['dibao', 'dibao-single', 'tekun', 'low-income'] as const;
export type BasicProgram = (typeof basicPrograms)[number];
export const isBasicProgram = (program: Program): program is BasicProgram => basicPrograms.some((basic) => basic === program);

export type Program = Exclude<keyof typeof programNames, 'none'>;
