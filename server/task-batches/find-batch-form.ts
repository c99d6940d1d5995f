import type { BatchForm } from '../../domain/api-tasks.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadModel } from '../monitoring/documents.js';
import { formFields } from '../tasks/form-fields.js';
import type { Forms } from '../tasks/forms.js';
import { maySee } from '../tasks/may-see.js';
import type { ReadTaskActor } from '../tasks/task-actor.js';

interface Needs {
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly forms: Forms;
  readonly readActor: ReadTaskActor;
}
export type FindBatchForm = (taskKeys: readonly string[], user: ActingUser) => Promise<BatchForm | undefined>;

const choices = ['radio', 'select'];

/** The one decision that all these tasks can be completed with: they have the same form, whose only engine field it is, and which asks for nothing else. */
export function findBatchForm({ model: { tasks }, forms, readActor }: Needs): FindBatchForm {
  return async (taskKeys, user) => {
    const actor = await readActor(user);
    const found = (await tasks.find({ _id: { $in: [...taskKeys] } }, { projection: { verbs: 0 } }).toArray()).filter((task) =>
      maySee(task, actor),
    );
    const [formRef, ...others] = [...new Set(found.map((task) => task.formRef))];
    if (formRef === undefined || others.length > 0) return undefined;

    const form = await forms.find(formRef);
    const fields = formFields(form?.schema ?? {}).filter(({ isReadOnly }) => !isReadOnly);
    const [field, ...more] = fields.filter(({ properties }) => properties['engine'] === 'true');
    if (!field || more.length > 0 || !choices.includes(field.type) || !field.options) return undefined;
    const asksForMore = fields.some((other) => other !== field && other.validate.required && other.hiddenWhen.length === 0);
    if (asksForMore) return undefined;
    return {
      field: {
        key: field.key,
        label: field.label,
        options: field.options.map(({ value, label }) => ({ value, label: label ?? String(value) })),
      },
    };
  };
}
