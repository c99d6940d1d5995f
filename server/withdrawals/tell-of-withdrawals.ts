import type { Withdrawals } from '../../adapters/mongo/withdrawals.js';
import type { CaseStore } from '../../domain/ports/case-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages, processIds } from '../../processes/contract.js';
import type { Outbox } from '../dispatch/dispatcher.js';

/** As long as a process may be busy with something that nobody can take back. */
const bufferMs = 30 * 24 * 3_600_000;
const how = { 'signed-paper': '书面', 'at-window': '当面' } as const;

/** Tells the timeline and the process of a case that it is withdrawn; the process takes the word at the first step that waits for somebody. */
export function tellOfWithdrawals(
  withdrawals: Withdrawals,
  caseStore: Pick<CaseStore, 'appendEvent' | 'find'>,
  engine: Pick<ProcessEngine, 'publish'>,
): Outbox {
  return {
    name: 'withdrawals',
    pending: (limit) => withdrawals.pending(limit),
    async finish(caseId) {
      const withdrawal = await withdrawals.find(caseId);
      if (!withdrawal || withdrawal.state === 'told') return;
      const isVagrant = (await caseStore.find(caseId))?.program === processIds.vagrantAid;
      const title = isVagrant ? `本人自愿离开（${withdrawal.byName}记录）` : `申请人${how[withdrawal.how]}要求撤回（${withdrawal.byName}记录）`;
      await caseStore.appendEvent({ eventId: `${caseId}:withdrawal`, caseId, at: withdrawal.at, kind: 'notice', title });
      await engine.publish({
        name: messages.caseWithdrawn,
        correlationKey: caseId,
        messageId: `${caseId}:withdrawal`,
        ttlMs: bufferMs,
        variables: { withdrawalDecision: 'withdrawn' },
      });
      await withdrawals.markTold(caseId);
    },
  };
}
