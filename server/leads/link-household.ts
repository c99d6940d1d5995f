import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import { processIds } from '../../processes/contract.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

/** Cases of people who were not on file when theirs began. */
const linkable: ReadonlySet<string> = new Set([processIds.proactiveDiscovery, processIds.vagrantAid]);

export type LinkHousehold = (caseId: string, householdId: string, user: ActingUser) => Promise<void>;

/** Says which household on file a lead, or a person who was settled, belongs to, so that it can be helped to apply. */
export function linkHousehold({
  cases,
  households,
  audit,
  clock,
}: {
  readonly cases: CaseModel;
  readonly households: HouseholdStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): LinkHousehold {
  return async (caseId, householdId, user) => {
    const file = await findCaseFile(cases, caseId, user);
    if (!linkable.has(file.program) || file.status === 'closed') throw refuse('not-found');
    const household = await households.find(householdId, civilDate(clock.now()));
    if (!household || household.townshipCode !== file.townshipCode) throw refuse('not-found');
    await cases.updateOne({ _id: caseId }, { $set: { householdId } });
    await audit.append({ actor: user.username, actorName: user.name, act: 'lead-linked', caseId, subjectId: householdId });
  };
}
