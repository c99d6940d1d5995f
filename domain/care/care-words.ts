/** M05: by how much a person can care for themselves, as an assessor finds. */
export const selfCareLevels = ['full', 'partial', 'none'] as const;
export type SelfCareLevel = (typeof selfCareLevels)[number];
export const selfCareNames: Readonly<Record<SelfCareLevel, string>> = { full: '能自理', partial: '部分自理', none: '不能自理' };

export const caregiverKinds = ['relative', 'neighbor', 'agency'] as const;
export type CaregiverKind = (typeof caregiverKinds)[number];
export const caregiverNames: Readonly<Record<CaregiverKind, string>> = { relative: '亲属', neighbor: '邻居', agency: '机构' };

export const agreementEnds = ['caregiver-withdrew', 'term-ended', 'institution', 'ended'] as const;
export type AgreementEnd = (typeof agreementEnds)[number];
export const agreementEndNames: Readonly<Record<AgreementEnd, string>> = {
  'caregiver-withdrew': '照料人退出',
  'term-ended': '协议期满',
  institution: '转为集中供养',
  ended: '在家照料结束',
};

/** Why a caregiver gives up, as the office records it. */
export const withdrawalReasons = ['own-wish', 'cannot-any-more', 'moved-away', 'person-wishes', 'unfit'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];
export const withdrawalNames: Readonly<Record<WithdrawalReason, string>> = {
  'own-wish': '照料人不愿继续',
  'cannot-any-more': '照料人无力继续',
  'moved-away': '照料人外出或搬走',
  'person-wishes': '本人要求更换',
  unfit: '照料不到位，由镇解除',
};
