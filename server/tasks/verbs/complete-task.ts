import type { ActModel } from '../../../adapters/mongo/act-model.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { ReadModel, TaskDocument } from '../../monitoring/documents.js';
import { actedBefore, fourEyesMessage } from '../four-eyes.js';
import type { Forms } from '../forms.js';
import { holderOf } from '../holder-of.js';
import { isSigned } from '../is-signed.js';
import type { SubmitAct } from '../submit-act.js';
import type { ReadTaskActor } from '../task-actor.js';
import { validateForm } from '../validate-form.js';
import { ownActBefore } from './own-act-before.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly acts: ActModel;
  readonly forms: Forms;
  readonly readActor: ReadTaskActor;
  readonly submitAct: SubmitAct;
}
interface Filled {
  readonly key?: string | undefined;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>>;
}
export type CompleteTask = (taskKey: string, filled: Filled, user: ActingUser) => Promise<TaskDocument>;

/** Checks what was filled in and ends the task with it: once, by the person who holds it, when all who were asked have signed. */
export function completeTask({ model: { tasks }, acts, forms, readActor, submitAct }: Needs): CompleteTask {
  return async (taskKey, { key, version, data }, user) => {
    const task = await tasks.findOne({ _id: taskKey });
    if (!task) throw refuse('not-found');
    if (await ownActBefore(acts, task, key, user)) return task;
    const holding = holderOf(task, await readActor(user));
    if (task.version !== version) throw refuse('task-changed');
    if (task.delegatedBy) throw refuse('task-delegated');
    if (!isSigned(task)) throw refuse('signers-waiting');
    const earlier = await actedBefore(acts, task, [user.username, ...(holding.for ? [holding.for.username] : [])]);
    if (earlier) throw refuse('four-eyes', { message: fourEyesMessage(earlier) });

    const form = await forms.needed(task);
    const checked = validateForm(form.schema, data);
    if (!checked.ok) throw refuse('invalid-form', { fields: checked.fields });
    return submitAct(task, { key, user, holding, form, data: checked.values, engineVariables: checked.engineVariables });
  };
}
