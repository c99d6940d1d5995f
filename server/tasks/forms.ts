import type { Townships } from '../emergencies/townships.js';
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
export function forms(model: Pick<ReadModel, 'forms'>, shipped: ReadonlyMap<string, object>, townships?: Pick<Townships, 'all'>): Forms {
  /** A select with the property `options: "townships"` offers the townships that we serve, before its own options. */
  const filled = async (form: Form | undefined): Promise<Form | undefined> => {
    const { components = [] } = (form?.schema ?? {}) as { components?: readonly Component[] };
    if (!form || !townships || !components.some(asksForTownships)) return form;
    const options = (await townships.all()).filter(({ served }) => served).map(({ _id, name, countyName }) => ({ value: _id, label: `${countyName} ${name}` }));
    const withOptions = components.map((one) => (asksForTownships(one) ? { ...one, values: [...options, ...(one.values ?? [])] } : one));
    return { ...form, schema: { ...form.schema, components: withOptions } };
  };

  const shippedForm = (formId: string): Form | undefined => {
    const schema = shipped.get(formId);
    return schema && { formId, version: 0, schema };
  };

  const find: Forms['find'] = async (reference) => {
    const found = /^\d+$/.test(reference)
      ? await model.forms.findOne({ _id: reference })
      : await model.forms.find({ formId: reference }).sort({ version: -1 }).limit(1).next();
    return filled(found ? toForm(found) : shippedForm(reference));
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
      return filled(found ? toForm(found) : shippedForm(formId));
    },
  };
}

interface Component {
  readonly values?: readonly object[];
  readonly properties?: { readonly options?: string };
}
const asksForTownships = ({ properties }: Component) => properties?.options === 'townships';

function toForm({ formId, version, schemaText }: { formId: string; version: number; schemaText: string }): Form {
  return { formId, version, schema: JSON.parse(schemaText) as object };
}
