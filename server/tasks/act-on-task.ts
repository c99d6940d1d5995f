import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { VerbKind } from '../../domain/api-tasks.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { PersonRef, ReadModel, TaskDocument, VerbEntry } from '../monitoring/documents.js';
import { lostRace } from './lost-race.js';
import { refOf, type ReadTaskActor, type TaskActor } from './task-actor.js';
import { maySee } from './may-see.js';

export interface ActOnTaskNeeds {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly acts: ActModel;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly readActor: ReadTaskActor;
  readonly onChange: (task: TaskDocument) => void;
}
export interface Wanted {
  readonly taskKey: string;
  readonly kind: VerbKind;
  /** Made by the client: the same key is the same act. */
  readonly key: string;
  /** What the person looked at; left out where it does not matter. */
  readonly version?: number;
}
export interface Change {
  readonly set?: Partial<TaskDocument>;
  readonly unset?: readonly (keyof TaskDocument)[];
  readonly for?: PersonRef | undefined;
  readonly to?: readonly PersonRef[];
  /** Sealed, for people write about people. */
  readonly text?: string;
}
export type Decide = (task: TaskDocument, actor: TaskActor) => Change | 'unchanged' | Promise<Change | 'unchanged'>;
export type ActOnTask = (wanted: Wanted, user: ActingUser, decide: Decide) => Promise<TaskDocument>;

const attempts = 5;

/** One act on an open task: what it changes and that it was done are one write, conditional on what was looked at (ADR 0012). */
export function actOnTask({ model: { tasks }, acts, cipher, audit, clock, readActor, onChange }: ActOnTaskNeeds): ActOnTask {
  async function attempt(wanted: Wanted, actor: TaskActor, decide: Decide): Promise<TaskDocument | undefined> {
    const { taskKey, kind, key, version } = wanted;
    const { user } = actor;
    const task = await tasks.findOne({ _id: taskKey });
    if (!task || !maySee(task, actor)) throw refuse('not-found');
    const before = task.verbs?.find((verb) => verb.key === key);
    if (before) return repeated(before, task, wanted, user);
    if (task.state !== 'open' || (await acts.exists({ _id: taskKey }))) throw refuse('task-already-done');
    if (version !== undefined && version !== task.version) return lostRace(task, kind, user);

    const change = await decide(task, actor);
    if (change === 'unchanged') return task;
    const entry: VerbEntry = {
      key,
      kind,
      by: refOf(user),
      at: clock.now().toISOString(),
      ...(change.for && { for: change.for }),
      ...(change.to && { to: [...change.to] }),
      ...(change.text !== undefined && change.text !== '' && { sealedText: cipher.seal(change.text, sealedPlace.verb(taskKey, key)) }),
    };
    const done = await tasks.findOneAndUpdate(
      { _id: taskKey, state: 'open', version: task.version },
      {
        ...(change.set && { $set: change.set }),
        ...(change.unset && change.unset.length > 0 && { $unset: Object.fromEntries(change.unset.map((name) => [name, ''])) }),
        $push: { verbs: entry },
        $inc: { version: 1 },
      },
      { returnDocument: 'after' },
    );
    if (!done) return undefined;
    const where = done.caseId === undefined ? {} : { caseId: done.caseId };
    await audit.append({ actor: user.username, actorName: user.name, act: `task-${kind}`, ...where, detail: detailOf(done, change) });
    onChange(done);
    return done;
  }

  return async (wanted, user, decide) => {
    const actor = await readActor(user);
    // A write in between is looked at again: with a version it is a race that was lost, without one the act still holds.
    for (let tried = 0; tried < attempts; tried += 1) {
      const done = await attempt(wanted, actor, decide);
      if (done) return done;
    }
    throw refuse('task-changed');
  };
}

function repeated(before: VerbEntry, task: TaskDocument, { kind }: Wanted, user: ActingUser): TaskDocument {
  if (before.kind === kind && before.by.username === user.username) return task;
  throw refuse('key-used');
}

function detailOf({ elementId }: TaskDocument, { for: away, to }: Change): string {
  const others = [...(to ?? []).map(({ username }) => `→${username}`), ...(away ? [`代${away.username}`] : [])];
  return [elementId, ...others].join(' ');
}
