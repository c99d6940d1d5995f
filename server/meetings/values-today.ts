import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyValues } from '../../domain/policy/parameters.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import { refuse } from '../http/refuse.js';

export type ValuesToday = (countyCode: string) => Promise<PolicyValues & { readonly discussionQuorumPercent: number }>;

/** The county's values of today; meetings cannot do without a quorum. */
export function valuesToday({ policies, clock }: { readonly policies: PolicyStore; readonly clock: Clock }): ValuesToday {
  return async (countyCode) => {
    const values = (await policies.inForce(countyCode, civilDate(clock.now())))?.values;
    const discussionQuorumPercent = values?.discussionQuorumPercent;
    if (!values || discussionQuorumPercent === undefined) throw refuse('parameter-missing', { details: ['discussionQuorumPercent'] });
    return { ...values, discussionQuorumPercent };
  };
}
