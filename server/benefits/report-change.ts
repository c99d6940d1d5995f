import type { ChangeReport } from '../../domain/api-benefits.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import { processIds } from '../../processes/contract.js';
import type { OpenFollowUp } from '../cases/open-follow-up.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

interface Needs {
  readonly benefits: BenefitStore;
  readonly clock: Clock;
  readonly openFollowUp: OpenFollowUp;
}

/** M05: opens the case of a change that a household reports; the same report id makes one case. */
export function reportChange({ benefits, clock, openFollowUp }: Needs) {
  return async (householdId: string, { reportId, changeKind, changedOn, description }: ChangeReport, user: ActingUser): Promise<string> => {
    if (changedOn > civilDate(clock.now())) throw refuse('effective-in-future');
    const current = (await benefits.ofHousehold(householdId)).find(({ status }) => status !== 'stopped');
    if (!current) throw refuse('no-benefit');
    return openFollowUp(
      {
        reportId,
        program: processIds.changeReport,
        channel: user.role === 'village-coordinator' ? 'coordinator' : 'window',
        householdId,
        about: { fromCaseId: current.caseId, changeKind, changedOn },
        situation: description,
        act: 'change-reported',
      },
      user,
    );
  };
}
