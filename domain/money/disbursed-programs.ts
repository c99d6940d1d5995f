import type { Program } from '../benefit/programs.js';

/** What is paid by the month, and the benefits that belong to it. */
export const disbursedPrograms = {
  dibao: ['dibao', 'dibao-single'],
  tekun: ['tekun'],
} as const satisfies Record<string, readonly Program[]>;
export type DisbursedProgram = keyof typeof disbursedPrograms;
export const disbursedProgramNames: Readonly<Record<DisbursedProgram, string>> = { dibao: '低保', tekun: '特困供养' };
