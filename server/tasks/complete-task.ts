import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import { actedBefore, fourEyesMessage } from './four-eyes.js';
import type { Form, Forms } from './forms.js';
import type { MarkTaskDone } from './mark-task-done.js';
import { validateForm } from './validate-form.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly database: Pick<Database, 'acts' | 'insertOnce'>;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly markTaskDone: MarkTaskDone;
  readonly kick: () => void;
}
export type CompleteTask = (taskKey: string, input: { readonly version: number; readonly data: Record<string, unknown> }, user: ActingUser) => Promise<TaskDocument>;

/**
 * The act is one document, unique by the task's key: whoever inserts it has completed the task, and it is also the outbox from which the
 * dispatcher completes the job. So nothing is done twice, and a crash after the insert loses nothing.
 */
export function completeTask({ model: { tasks }, database: { acts, insertOnce }, forms, cipher, audit, clock, markTaskDone, kick }: Needs): CompleteTask {
  return async (taskKey, { version, data }, user) => {
    const task = await tasks.findOne({ _id: taskKey });
    if (!task) throw refuse('not-found');
    if (task.state !== 'open' || (await acts.exists({ _id: taskKey }))) throw refuse('task-already-done');
    if (task.assignee !== user.username) throw refuse('not-your-task');
    if (task.version !== version) throw refuse('task-changed');
    const earlier = await actedBefore(acts, task, user.username);
    if (earlier) throw refuse('four-eyes', { message: fourEyesMessage(earlier) });

    const form = await forms.find(task.formRef);
    if (!form) throw new Error(`Expected the form '${task.formRef}' of task ${taskKey} to be deployed, found none.`);
    const checked = validateForm(form.schema, data);
    if (!checked.ok) throw refuse('invalid-form', { fields: checked.fields });

    const at = clock.now().toISOString();
    const act = toAct(task, form, checked.engineVariables, cipher.seal(JSON.stringify(checked.values), sealedPlace.act(taskKey)), user, at);
    if (!(await insertOnce(() => acts.create(act)))) throw refuse('task-already-done');
    const done = await markTaskDone(taskKey, user.username, at);
    kick();
    await audit.append({ actor: user.username, actorName: user.name, act: 'task-completed', ...(task.caseId !== undefined && { caseId: task.caseId }), detail: task.elementId });
    return done ?? { ...task, state: 'completing', completedBy: user.username, completedAt: at };
  };
}

function toAct(task: TaskDocument, form: Form, engineVariables: Readonly<Record<string, unknown>>, sealedData: string, user: ActingUser, at: string) {
  return {
    _id: task._id,
    caseId: task.caseId ?? '',
    instanceKey: task.instanceKey,
    processId: task.processId,
    elementId: task.elementId,
    elementName: task.name ?? task.elementId,
    formId: form.formId,
    formVersion: form.version,
    by: user.username,
    byName: user.name,
    at,
    sealedData,
    engineVariables,
    state: 'pending' as const,
  };
}
