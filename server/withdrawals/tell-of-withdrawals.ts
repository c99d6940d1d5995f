import type { Withdrawals } from '../../adapters/mongo/withdrawals.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages } from '../../processes/contract.js';
import type { Outbox } from '../dispatch/dispatcher.js';

/** As long as a process may be busy with something that nobody can take back. */
const bufferMs = 30 * 24 * 3_600_000;

/** Tells the process of a case that it is withdrawn; it takes the word at the first step that waits for somebody. */
export function tellOfWithdrawals(withdrawals: Withdrawals, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  return {
    name: 'withdrawals',
    pending: (limit) => withdrawals.pending(limit),
    async finish(caseId) {
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
