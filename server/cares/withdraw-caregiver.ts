import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaregiverWithdrawal } from '../../domain/api-care.js';
import { withdrawalNames } from '../../domain/care/care-words.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { CareStore } from '../../domain/ports/care-store.js';
import type { CaseStore } from '../../domain/ports/case-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { withdrawalId } from './care-view.js';
import { findCare } from './find-care.js';

interface Needs {
  readonly cares: CareStore;
  readonly caseStore: Pick<CaseStore, 'appendEvent'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}
export type WithdrawCaregiver = (careId: string, withdrawal: CaregiverWithdrawal, user: ActingUser) => Promise<void>;

/** M05: the caregiver gives up. The word is kept first and told to the process by the outbox; said again it is the same word. */
export function withdrawCaregiver({ cares, caseStore, audit, clock, kick }: Needs): WithdrawCaregiver {
  return async (careId, { agreementId, reason }, user) => {
    const care = await findCare(cares, careId, user);
    const agreement = care.agreements.at(-1);
    if (care.state !== 'agreed' || agreement?.agreementId !== agreementId) throw refuse('no-such-agreement');
    const at = clock.now().toISOString();
    const wordId = withdrawalId(agreementId);
    await audit.append({
      actor: user.username,
      actorName: user.name,
      act: 'caregiver-withdrawal',
      ...(care.caseId !== undefined && { caseId: care.caseId }),
      detail: reason,
    });
    await cares.tell({ wordId, careId, word: 'caregiver-withdrew', agreementId, reason, on: civilDate(clock.now()), at });
    if (care.caseId !== undefined) {
      const title = `登记照料人退出：${withdrawalNames[reason]}`;
      await caseStore.appendEvent({
        eventId: wordId,
        caseId: care.caseId,
        at,
        kind: 'notice',
        title,
        details: [{ label: '登记人', value: user.name }],
      });
    }
    kick();
  };
}
