import type { ActModel } from '../../../adapters/mongo/act-model.js';
import type { FieldCipher } from '../../../adapters/crypto/field-cipher.js';
import type { Clock } from '../../../domain/ports/clock.js';
import { sealedPlace } from '../../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { TaskDocument } from '../../monitoring/documents.js';
import type { ActOnTask } from '../act-on-task.js';
import { actedBefore, fourEyesMessage } from '../four-eyes.js';
import { everyoneOf, refOf } from '../task-actor.js';

interface Needs {
  readonly actOnTask: ActOnTask;
  readonly acts: ActModel;
  readonly cipher: FieldCipher;
  readonly clock: Clock;
}
export type SignTask = (
  taskKey: string,
  wanted: { readonly key: string; readonly agrees: boolean; readonly opinion: string },
  user: ActingUser,
) => Promise<TaskDocument>;

/** A signer says whether they agree, and why. A substitute signs for one who is away; the holder signs for nobody. */
export function signTask({ actOnTask, acts, cipher, clock }: Needs): SignTask {
  return (taskKey, { key, agrees, opinion }, user) =>
    actOnTask({ taskKey, kind: 'sign', key }, user, async (task, actor) => {
      const { signing, waitingFor = [] } = task;
      const person = everyoneOf(actor).find(({ username }) => waitingFor.includes(username));
      if (!signing || !person) throw refuse('not-a-signer');
      const isOther = person.username !== user.username;
      const holders = [
        task.assignee,
        task.heldFor?.username,
        ...signing.signers.filter(({ state }) => state !== 'waiting').map(({ by }) => by),
      ];
      if (holders.includes(user.username) || (isOther && signing.signers.some(({ username }) => username === user.username)))
        throw refuse('person-not-free');
      const earlier = await actedBefore(acts, task, [user.username, person.username]);
      if (earlier) throw refuse('four-eyes', { message: fourEyesMessage(earlier) });

      const place = sealedPlace.verb(taskKey, `${key}:${person.username}`);
      const signed = {
        ...refOf(person),
        state: agrees ? 'agreed' : 'disagreed',
        at: clock.now().toISOString(),
        by: user.username,
        key,
        sealedOpinion: cipher.seal(opinion, place),
      } as const;
      return {
        set: {
          signing: { ...signing, signers: signing.signers.map((one) => (one.username === person.username ? signed : one)) },
          waitingFor: waitingFor.filter((name) => name !== person.username),
        },
        for: isOther ? refOf(person) : undefined,
        text: `${agrees ? '同意' : '不同意'}：${opinion}`,
      };
    });
}
