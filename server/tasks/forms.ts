import type { ReadModel, TaskDocument } from '../monitoring/documents.js';

export interface Form {
  readonly formId: string;
  readonly version: number;
  readonly schema: object;
}

export interface Forms {
  /** By the key that the engine linked, or by the form's id: then the newest. */
  find(reference: string): Promise<Form | undefined>;
  byId(formId: string, version: number): Promise<Form | undefined>;
  /** The task's; without it nobody can do anything. */
  needed(task: Pick<TaskDocument, '_id' | 'formRef'>): Promise<Form>;
}

/** Deployed forms from the read model; before their records have come, the ones that ship (version 0). */
export function forms(model: Pick<ReadModel, 'forms'>, shipped: ReadonlyMap<string, object>): Forms {
  const shippedForm = (formId: string): Form | undefined => {
    const schema = shipped.get(formId);
    return schema && { formId, version: 0, schema };
  };

  const find: Forms['find'] = async (reference) => {
    const found = /^\d+$/.test(reference)
      ? await model.forms.findOne({ _id: reference })
      : await model.forms.find({ formId: reference }).sort({ version: -1 }).limit(1).next();
    return found ? toForm(found) : shippedForm(reference);
  };

  return {
    find,

    async needed({ _id, formRef }) {
      const form = await find(formRef);
      if (!form) throw new Error(`Expected the form '${formRef}' of task ${_id} to be deployed, found none.`);
      return form;
    },

    async byId(formId, version) {
      const found = await model.forms.findOne({ formId, version });
      return found ? toForm(found) : shippedForm(formId);
    },
  };
}

function toForm({ formId, version, schemaText }: { formId: string; version: number; schemaText: string }): Form {
  return { formId, version, schema: JSON.parse(schemaText) as object };
}
