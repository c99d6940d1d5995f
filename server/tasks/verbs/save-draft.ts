import type { ActModel } from '../../../adapters/mongo/act-model.js';
import type { DraftView } from '../../../domain/api-tasks.js';
import type { Clock } from '../../../domain/ports/clock.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { ReadModel } from '../../monitoring/documents.js';
import type { Drafts } from '../drafts.js';
import { formFields } from '../form-fields.js';
import type { Forms } from '../forms.js';
import { holderOf } from '../holder-of.js';
import { refOf, type ReadTaskActor } from '../task-actor.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly acts: ActModel;
  readonly forms: Forms;
  readonly drafts: Drafts;
  readonly readActor: ReadTaskActor;
  readonly clock: Clock;
}
export type SaveDraft = (
  taskKey: string,
  wanted: { readonly key: string; readonly revision: number; readonly data: Readonly<Record<string, unknown>> },
  user: ActingUser,
) => Promise<DraftView>;

/** Keeps what the holder has filled in so far: only the fields of the form that may be written, unchecked. */
export function saveDraft({ model: { tasks }, acts, forms, drafts, readActor, clock }: Needs): SaveDraft {
  return async (taskKey, { key, revision, data }, user) => {
    const task = await tasks.findOne({ _id: taskKey });
    if (!task) throw refuse('not-found');
    if (task.state !== 'open' || (await acts.exists({ _id: taskKey }))) throw refuse('task-already-done');
    holderOf(task, await readActor(user));
    const form = await forms.find(task.formRef);
    const writable = new Set(
      formFields(form?.schema ?? {})
        .filter(({ isReadOnly }) => !isReadOnly)
        .map((field) => field.key),
    );
    const kept = Object.fromEntries(Object.entries(data).filter(([name]) => writable.has(name)));

    // First, so that nobody takes the task back from under what is being saved.
    if (task.hasBegun === false) await tasks.updateOne({ _id: taskKey, version: task.version }, { $set: { hasBegun: true } });
    const saved = await drafts.save(taskKey, revision, key, { by: refOf(user), at: clock.now().toISOString(), data: kept });
    if (!saved) throw refuse('draft-changed');
    return saved;
  };
}
