import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { VerificationView } from '../../domain/api-verification.js';
import type { VerificationStore } from '../../domain/ports/verification-store.js';
import { findCaseFile } from '../cases/find-case-file.js';
import { firstLooks } from '../cases/first-looks.js';
import type { ActingUser } from '../http/acting-user.js';
import { verificationView } from './verification-view.js';

export type ListVerifications = (caseId: string, user: ActingUser) => Promise<readonly VerificationView[]>;

/** The verifications of a case, the newest first. That somebody looked at a household's means is noted before they are shown. */
export function listVerifications({
  cases,
  verifications,
  audit,
}: {
  readonly cases: CaseModel;
  readonly verifications: VerificationStore;
  readonly audit: AuditLog;
}): ListVerifications {
  const isFirstLook = firstLooks();

  return async (caseId, user) => {
    await findCaseFile(cases, caseId, user);
    // What the window fetched to prefill is no verification; the intake shows it.
    const requests = (await verifications.ofCase(caseId)).filter(({ requestId }) => requestId !== `${caseId}:prefill`);
    if (requests.length > 0 && isFirstLook(`${user.username} ${caseId}`, performance.now())) {
      const households = [...new Set(requests.map(({ householdId }) => householdId))];
      for (const subjectId of households) {
        await audit.append({ actor: user.username, actorName: user.name, act: 'verification-viewed', caseId, subjectId });
      }
    }
    return Promise.all([...requests].reverse().map((request) => verificationView(request, verifications)));
  };
}
