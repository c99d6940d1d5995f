import type { ActModel } from '../../../adapters/mongo/act-model.js';
import type { ActingUser } from '../../http/acting-user.js';
import { refuse } from '../../http/refuse.js';
import type { ReadModel, TaskDocument } from '../../monitoring/documents.js';
import type { Forms } from '../forms.js';
import { holderOf } from '../holder-of.js';
import type { ReadReturnTargets } from '../return-targets.js';
import type { SubmitAct } from '../submit-act.js';
import type { ReadTaskActor } from '../task-actor.js';
import { ownActBefore } from './own-act-before.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly acts: ActModel;
  readonly forms: Forms;
  readonly readActor: ReadTaskActor;
  readonly readReturnTargets: ReadReturnTargets;
  readonly submitAct: SubmitAct;
}
export interface Returned {
  readonly key: string;
  readonly version: number;
  /** The earlier step. */
  readonly to: string;
  readonly remark: string;
  /** Form keys of that step that need another look. */
  readonly fields: readonly string[];
}
export type ReturnTask = (taskKey: string, wanted: Returned, user: ActingUser) => Promise<TaskDocument>;

/** Sends the case back to an earlier step of the same process, with what is to be done there again. */
export function returnTask({ model: { tasks }, acts, forms, readActor, readReturnTargets, submitAct }: Needs): ReturnTask {
  return async (taskKey, { key, version, to, remark, fields }, user) => {
    const task = await tasks.findOne({ _id: taskKey });
    if (!task) throw refuse('not-found');
    if (await ownActBefore(acts, task, key, user)) return task;
    const holding = holderOf(task, await readActor(user));
    if (task.version !== version) throw refuse('task-changed');
    if (task.delegatedBy) throw refuse('task-delegated');

    const target = (await readReturnTargets(task)).find(({ elementId }) => elementId === to);
    if (!target) throw refuse('cannot-return');
    if (target.notAllowed !== undefined) throw refuse('cannot-return', { message: target.notAllowed });
    const known = target.fields.map((field) => field.key);
    if (fields.some((field) => !known.includes(field))) throw refuse('cannot-return');

    const form = await forms.needed(task);
    return submitAct(task, {
      key,
      user,
      holding,
      form,
      data: { remark, fields },
      engineVariables: {},
      returnTo: { elementId: target.elementId, name: target.name },
    });
  };
}
