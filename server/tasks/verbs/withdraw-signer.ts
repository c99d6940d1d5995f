import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import { holderOf } from '../holder-of.js';
import { refOf } from '../task-actor.js';

export type WithdrawSigner = (
  taskKey: string,
  wanted: { readonly key: string; readonly version: number; readonly person: string; readonly reason: string },
  user: ActingUser,
) => Promise<TaskDocument>;

/** No longer waits for a signer who has not signed. What was signed stays. */
export function withdrawSigner({ actOnTask }: { readonly actOnTask: ActOnTask }): WithdrawSigner {
  return (taskKey, { key, version, person, reason }, user) =>
    actOnTask({ taskKey, kind: 'withdraw-signer', key, version }, user, (task, actor) => {
      const holding = holderOf(task, actor);
      const signer = task.signing?.signers.find(({ username, state }) => username === person && state === 'waiting');
      if (!task.signing || !signer) throw refuse('not-found');
      const signers = task.signing.signers.filter((one) => one !== signer);
      return {
        ...(signers.length > 0 && {
          set: { signing: { ...task.signing, signers }, waitingFor: (task.waitingFor ?? []).filter((name) => name !== person) },
        }),
        ...(signers.length === 0 && { unset: ['signing', 'waitingFor'] as const }),
        for: holding.for,
        to: [refOf(signer)],
        text: reason,
      };
    });
}
