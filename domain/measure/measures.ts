/** The thirty measures of the policy, by their number: the name that officials use, and an English one. */
export const measures = {
  M01: { zh: '健全多层次救助体系', en: 'multi-layer system' },
  M02: { zh: '推进城乡统筹发展', en: 'urban–rural coordination' },
  M03: { zh: '创新社会救助方式', en: 'new ways of assistance' },
  M04: { zh: '完善基本生活救助制度', en: 'basic-living system' },
  M05: { zh: '加强分类动态管理', en: 'graded dynamic management' },
  M06: { zh: '规范救助标准调整机制', en: 'adjusting standards' },
  M07: { zh: '健全医疗救助制度', en: 'medical aid' },
  M08: { zh: '健全教育救助制度', en: 'education aid' },
  M09: { zh: '健全住房救助制度', en: 'housing aid' },
  M10: { zh: '健全就业救助制度', en: 'employment aid' },
  M11: { zh: '健全受灾人员救助制度', en: 'disaster relief' },
  M12: { zh: '健全法律援助和司法救助制度', en: 'legal and judicial aid' },
  M13: { zh: '发展其他帮扶工作', en: 'other support' },
  M14: { zh: '强化急难社会救助功能', en: 'emergency function' },
  M15: { zh: '完善临时救助政策措施', en: 'temporary aid' },
  M16: { zh: '加强和改进流浪乞讨人员救助管理', en: 'vagrant aid' },
  M17: { zh: '强化突发公共事件急难救助', en: 'public emergencies' },
  M18: { zh: '发展慈善事业', en: 'charity' },
  M19: { zh: '引导社会力量参与', en: 'social forces' },
  M20: { zh: '促进志愿服务发展', en: 'volunteers' },
  M21: { zh: '推进政府购买社会救助服务', en: 'buying services' },
  M22: { zh: '健全主动发现机制', en: 'proactive discovery' },
  M23: { zh: '完善协同办理机制', en: 'joint handling' },
  M24: { zh: '优化审核审批机制', en: 'examination and approval' },
  M25: { zh: '加强信息化管理服务', en: 'information systems' },
  M26: { zh: '加强组织领导', en: 'leadership' },
  M27: { zh: '强化分工协作', en: 'division of work' },
  M28: { zh: '提升基层能力', en: 'grass-roots capacity' },
  M29: { zh: '落实重点任务', en: 'key tasks' },
  M30: { zh: '加强监督检查', en: 'supervision' },
} as const;
export type MeasureId = keyof typeof measures;

/** The measures that a text names, `M15,M24`, in their order. */
export function measuresIn(text: string): MeasureId[] {
  const named = new Set([...text.matchAll(/\bM\d\d\b/g)].map(([id]) => id));
  return (Object.keys(measures) as MeasureId[]).filter((id) => named.has(id));
}
