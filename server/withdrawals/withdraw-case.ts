import type { Db } from 'mongodb';
import type { z } from 'zod';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Attachments } from '../../adapters/mongo/attachments.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseDocument, CaseModel } from '../../adapters/mongo/case-model.js';
import type { WithdrawalDocument, Withdrawals } from '../../adapters/mongo/withdrawals.js';
import type { Withdrawal, WithdrawalView } from '../../domain/api-case-file.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { processIds } from '../../processes/contract.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

interface Needs {
  readonly db: Db;
  readonly cases: CaseModel;
  readonly withdrawals: Withdrawals;
  readonly attachments: Pick<Attachments, 'ofCase'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}
export interface WithdrawCase {
  withdraw(caseId: string, withdrawal: z.infer<typeof Withdrawal>, user: ActingUser): Promise<WithdrawalView>;
  /** What became of it; undefined where nobody withdrew. */
  read(file: CaseDocument): Promise<WithdrawalView | undefined>;
}

/** Processes that listen for it while they are undecided. */
const listening: ReadonlySet<string> = new Set([processIds.unifiedIntake, processIds.temporaryAidEmergency, processIds.appeal, processIds.vagrantAid, processIds.specialAssistance]);

/**
 * The applicant takes the application back while nobody has decided. The process waits for the word at every step before the decision; where
 * the decision was faster, it stands, and what was paid stays paid.
 */
export function withdrawCase({ db, cases, withdrawals, attachments, cipher, audit, clock, kick }: Needs): WithdrawCase {
  const decisions = db.collection<{ caseId: string }>('decisions');
  const isDecided = async (caseId: string) => (await decisions.findOne({ caseId }, { projection: { _id: 1 } })) !== null;

  async function view(
    { _id, at, byName, how: by, sealedReason }: WithdrawalDocument,
    file: Pick<CaseDocument, 'status' | 'outcome'>,
  ): Promise<WithdrawalView> {
    const isDone = file.status === 'closed' && file.outcome === 'withdrawn';
    const isOvertaken = !isDone && (file.status === 'closed' || (await isDecided(_id)));
    return {
      at,
      byName,
      by,
      reason: cipher.open(sealedReason, sealedPlace.withdrawal(_id)),
      state: isDone ? 'done' : isOvertaken ? 'overtaken' : 'requested',
    };
  }

  return {
    async withdraw(caseId, { reason, by }, user) {
      const file = await findCaseFile(cases, caseId, user);
      const before = await withdrawals.find(caseId);
      if (before) return view(before, file);
      if (file.status === 'closed') throw refuse('case-closed');
      if (!listening.has(file.program)) throw refuse('not-withdrawable');
      if (await isDecided(caseId)) throw refuse('already-decided');
      if (
        by === 'signed-paper' &&
        !(await attachments.ofCase(caseId)).some(({ paper, state }) => paper === 'withdrawal-request' && state === 'kept')
      ) {
        throw refuse('withdrawal-paper-missing');
      }
      const at = clock.now().toISOString();
      // The audit log says it first; the timeline and the process hear of it from the outbox.
      await audit.append({ actor: user.username, actorName: user.name, act: 'case-withdrawn', caseId, detail: by });
      const kept = await withdrawals.add({
        _id: caseId,
        at,
        by: user.username,
        byName: user.name,
        how: by,
        sealedReason: cipher.seal(reason, sealedPlace.withdrawal(caseId)),
        state: 'pending',
      });
      kick();
      return view(kept, file);
    },

    async read(file) {
      const found = await withdrawals.find(file._id);
      return found && view(found, file);
    },
  };
}
