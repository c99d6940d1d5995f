/** M18, M20: what charities, agencies and volunteers may help with; what is published of a need is made of these words alone. */
export const supportKinds = { money: '钱款', goods: '物资', service: '专业服务', volunteer: '志愿服务' } as const;
export type SupportKind = keyof typeof supportKinds;

export const supportItems = {
  'medical-cost': '医疗费用',
  schooling: '就学费用和用品',
  food: '食品',
  clothing: '衣被',
  equipment: '辅助器具、家具家电',
  'home-repair': '房屋修缮',
  counseling: '心理疏导',
  companionship: '陪伴探访',
  tutoring: '学业辅导',
  transport: '接送就医、出行',
  other: '其他',
} as const;
export type SupportItem = keyof typeof supportItems;

/** M01: what the table of the pillars is asked about when nobody offers help: the need behind the item. */
export const relatedNeeds: Readonly<Record<SupportItem, string>> = {
  'medical-cost': 'medical',
  schooling: 'education',
  food: 'basic-living',
  clothing: 'basic-living',
  equipment: 'basic-living',
  'home-repair': 'housing',
  counseling: 'counseling',
  companionship: 'care',
  tutoring: 'education',
  transport: 'medical',
  other: 'basic-living',
};

/** Who hears of a need: the national volunteer system (X15) of what volunteers do, the charities (X28) of everything else. */
export function channelOf(kind: SupportKind): 'volunteers' | 'charities' {
  return kind === 'volunteer' ? 'volunteers' : 'charities';
}
