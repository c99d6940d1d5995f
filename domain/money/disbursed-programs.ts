import type { Program } from '../benefit/programs.js';

/** Benefits that are paid by the month, and the programs that belong to each. */
export const disbursedPrograms = {
  dibao: ['dibao', 'dibao-single'],
  tekun: ['tekun'],
  'special-subsidies': ['disability-living-subsidy', 'disability-nursing-subsidy', 'orphan-allowance', 'unattended-child-support'],
} as const satisfies Record<string, readonly Program[]>;

/** What a batch may pay: a month's benefits, or what the city hands down for a month's prices (P15). */
export type DisbursedProgram = keyof typeof disbursedPrograms | 'price-subsidy';
export const disbursedProgramNames: Readonly<Record<DisbursedProgram, string>> = {
  dibao: '低保',
  tekun: '特困供养',
  'special-subsidies': '专项补贴',
  'price-subsidy': '价格临时补贴',
};
