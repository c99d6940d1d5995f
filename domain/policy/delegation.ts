import type { PolicyValues } from './parameters.js';

type Program = NonNullable<PolicyValues['delegations']>[number]['program'];

/** M24: whether a township determines a program itself. Without a record it does not. */
export function isDelegated({ delegations = [] }: PolicyValues, townshipCode: string, program: Program): boolean {
  return delegations.some((delegation) => delegation.townshipCode === townshipCode && delegation.program === program);
}
