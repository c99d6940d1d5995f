import type { Program } from '../benefit/programs.js';
import type { PolicyValues } from '../policy/parameters.js';

/** M06: whom a price-linkage subsidy covers, as `policy.priceSubsidyGroups` names them. */
export type PriceGroup = NonNullable<PolicyValues['priceSubsidyGroups']>[number];

/** Groups told by the benefits that are in force; the others are told by what is on file of a person. */
export const programsOfGroup: Readonly<Partial<Record<PriceGroup, readonly Program[]>>> = {
  dibao: ['dibao', 'dibao-single'],
  tekun: ['tekun'],
  'low-income': ['low-income'],
};

export const statusGroups = ['orphan', 'unattended-child'] as const satisfies readonly PriceGroup[];

/** Undefined when the program is in none of the groups. */
export function groupOfProgram(program: Program, groups: readonly PriceGroup[]): PriceGroup | undefined {
  return groups.find((group) => programsOfGroup[group]?.includes(program));
}
