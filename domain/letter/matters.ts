/** What was applied for, by the program of the case, as it stands in a letter. */
export const matters: Readonly<Record<string, string>> = {
  'temporary-aid-emergency': '急难型临时救助申请',
  'temporary-aid-expenditure': '支出型临时救助申请',
  'basic-living-determination': '基本生活救助申请',
  appeal: '复核申请',
  'special-assistance': '专项救助申请',
  'unified-intake': '社会救助申请（一门受理）',
};

export const matterOf = (program: string): string => matters[program] ?? '社会救助申请';
