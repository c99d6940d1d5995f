import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { TaskDetail } from '../../domain/api.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ReadCaseView } from '../cases/case-view.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';
import { referralSheet } from '../referrals/referral-sheet.js';
import { inArea } from '../session/in-area.js';
import { actedBefore, fourEyesMessage } from './four-eyes.js';
import { formFields } from './form-fields.js';
import type { Forms } from './forms.js';
import { taskGroup } from './task-groups.js';
import { taskView } from './task-view.js';
import type { ReadTaskViewContext } from './task-view-context.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks' | 'variables'>;
  readonly acts: ActModel;
  readonly forms: Forms;
  readonly cipher: FieldCipher;
  readonly readCaseView: ReadCaseView;
  readonly readContext: ReadTaskViewContext;
}
export type ReadTaskDetail = (taskKey: string, user: ActingUser) => Promise<TaskDetail>;

/** One task with its form and its case; says why this person may not act, instead of letting them fill in the form in vain. */
export function readTaskDetail({ model, acts, forms, cipher, readCaseView, readContext }: Needs): ReadTaskDetail {
  return async (taskKey, user) => {
    const task = await model.tasks.findOne({ _id: taskKey });
    const isOwnGroup = task?.groups.includes(taskGroup(user)) ?? false;
    // A department sees what was referred to it, and nothing else of the area.
    const isForDepartment = user.department !== undefined;
    if (!task || !(isOwnGroup || (!isForDepartment && inArea(user, task)))) throw refuse('not-found');

    const form = await forms.find(task.formRef);
    if (!form) throw new Error(`Expected the form '${task.formRef}' of task ${taskKey} to be deployed, found none.`);
    const earlier = await actedBefore(acts, task, user.username);
    const notAllowed = !isOwnGroup ? '此任务不属于您的岗位或辖区，只能查看。' : earlier ? fourEyesMessage(earlier) : undefined;

    const caseFile = await readCaseView(task.caseId ?? '', user);
    return {
      task: taskView(task, await readContext(task.countyCode)),
      form: { formId: form.formId, schema: form.schema },
      data: { ...(await variablesFor(task, form.schema, model)), ...(isOwnGroup && (await earlierEntries(task, form.schema, acts, cipher))) },
      caseFile: isForDepartment ? await referralSheet(caseFile, acts, forms, cipher) : caseFile,
      ...(notAllowed !== undefined && { notAllowed }),
    };
  };
}

/** Variables that the form names anywhere: fields to prefill and values its texts show. The engine carries no personal data. */
async function variablesFor(task: TaskDocument, schema: object, { variables }: Pick<ReadModel, 'variables'>): Promise<Record<string, unknown>> {
  const text = JSON.stringify(schema);
  const found = await variables.find({ instanceKey: task.instanceKey, scopeKey: { $in: [task.instanceKey, task.elementInstanceKey] } }).toArray();
  const inner = (scopeKey: string) => (scopeKey === task.elementInstanceKey ? 1 : 0);
  return Object.fromEntries(
    found
      .filter(({ name }) => text.includes(name))
      .sort((a, b) => inner(a.scopeKey) - inner(b.scopeKey))
      .map(({ name, value }) => [name, JSON.parse(value) as unknown]),
  );
}

/** When the same step comes again, e.g. returned for more, the person starts from what was filled in before. */
async function earlierEntries(task: TaskDocument, schema: object, acts: ActModel, cipher: FieldCipher): Promise<Record<string, unknown>> {
  if (task.caseId === undefined) return {};
  const act = await acts.findOne({ caseId: task.caseId, elementId: task.elementId, _id: { $ne: task._id } }).sort({ at: -1 }).lean();
  if (!act) return {};
  const data = JSON.parse(cipher.open(act.sealedData, sealedPlace.act(act._id))) as Record<string, unknown>;
  const fields = formFields(schema).filter(({ properties }) => properties['stores'] === undefined && properties['engine'] === undefined);
  return Object.fromEntries(fields.filter(({ key }) => key in data).map(({ key }) => [key, data[key]]));
}
