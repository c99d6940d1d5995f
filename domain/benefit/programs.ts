/** Programs of basic living, and what the household is told when none applies. */
export const programNames = {
  dibao: '最低生活保障',
  'dibao-single': '单独纳入最低生活保障',
  tekun: '特困人员救助供养',
  'low-income': '低收入家庭',
  none: '不符合基本生活救助条件',
} as const;
export type Program = Exclude<keyof typeof programNames, 'none'>;
