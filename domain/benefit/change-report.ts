/** What a household may report of itself (M05); which of these are major is the parameter `majorChangeRules`. */
export const changeKinds = [
  'member-joined',
  'member-left',
  'member-died',
  'job-begun',
  'job-lost',
  'property-bought',
  'property-sold',
  'other',
] as const;
export type ChangeKind = (typeof changeKinds)[number];
