import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { ActDocument } from '../../adapters/mongo/act-model.js';
import { maskName, maskNumber } from '../../domain/identity/mask.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { formFields, type FormField } from '../tasks/form-fields.js';
import type { Forms } from '../tasks/forms.js';

export type LabeledValue = { readonly label: string; readonly value: string };

/** What a person filled in, with the labels and option names of the form they saw; accounts and other sensitive fields masked. */
export async function actDetails(act: ActDocument, forms: Forms, cipher: FieldCipher): Promise<readonly LabeledValue[]> {
  const form = await forms.byId(act.formId, act.formVersion);
  if (!form) return [];
  const data = JSON.parse(cipher.open(act.sealedData, sealedPlace.act(act._id))) as Record<string, unknown>;
  if (act.kind === 'return') return [{ label: '退回理由', value: String(data['remark'] ?? '') }];
  return labeledValues(form.schema, data);
}

/** Values under the labels of their form; not those that are kept apart from the case (`apart`: what is said about staff). */
export function labeledValues(schema: object, data: Readonly<Record<string, unknown>>): readonly LabeledValue[] {
  return formFields(schema)
    .filter(({ key, properties }) => data[key] !== undefined && properties['apart'] !== 'true')
    .map((field) => ({ label: field.label, value: shown(field, data[field.key]) }));
}

function shown({ properties, options }: FormField, value: unknown): string {
  if (properties['stores'] === 'name') return maskName(String(value));
  if (properties['stores'] !== undefined || properties['sensitive'] === 'true') return maskNumber(String(value));
  if (typeof value === 'boolean') return value ? '是' : '否';
  const values = Array.isArray(value) ? value : [value];
  return values.map((one) => options?.find((option) => option.value === one)?.label ?? String(one)).join('、');
}
