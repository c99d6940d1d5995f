import { z } from 'zod';

const NumberLike = z.union([z.number(), z.string()]).transform(Number).optional().catch(undefined);

/** What of a form-js component the server reads. */
const Component = z.object({
  type: z.string(),
  key: z.string().optional(),
  label: z.string().optional(),
  disabled: z.boolean().optional(),
  readonly: z.boolean().optional(),
  subtype: z.string().optional(),
  decimalDigits: NumberLike,
  values: z.array(z.object({ value: z.union([z.string(), z.number(), z.boolean()]), label: z.string().optional() })).optional(),
  validate: z
    .object({ required: z.boolean().optional(), min: NumberLike, max: NumberLike, minLength: NumberLike, maxLength: NumberLike, pattern: z.string().optional() })
    .optional(),
  properties: z.record(z.string(), z.string()).optional(),
  conditional: z.object({ hide: z.string().optional() }).optional(),
  get components() {
    return z.array(Component).optional();
  },
});
type Component = z.infer<typeof Component>;

export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly type: string;
  readonly subtype?: string | undefined;
  readonly decimalDigits?: number | undefined;
  readonly options?: readonly { readonly value: string | number | boolean; readonly label?: string | undefined }[] | undefined;
  readonly validate: NonNullable<Component['validate']>;
  readonly properties: Readonly<Record<string, string>>;
  /** FEEL conditions of the field and of the groups around it; any that holds hides it. */
  readonly hiddenWhen: readonly string[];
  /** Shown, not filled in. */
  readonly isReadOnly: boolean;
}

/** The fields a person may fill in, in the order of the form; groups are opened. */
export function formFields(schema: object): readonly FormField[] {
  const { components = [] } = z.object({ components: z.array(Component).optional() }).parse(schema);
  return components.flatMap((component) => fieldsOf(component, []));
}

function fieldsOf(component: Component, outerConditions: readonly string[]): readonly FormField[] {
  const condition = component.conditional?.hide;
  const hiddenWhen = condition === undefined ? outerConditions : [...outerConditions, condition];
  if (component.components) return component.components.flatMap((inner) => fieldsOf(inner, hiddenWhen));
  if (component.key === undefined || component.type === 'button') return [];
  return [
    {
      key: component.key,
      label: component.label ?? component.key,
      type: component.type,
      subtype: component.subtype,
      decimalDigits: component.decimalDigits,
      options: component.values,
      validate: component.validate ?? {},
      properties: component.properties ?? {},
      hiddenWhen,
      isReadOnly: component.disabled === true || component.readonly === true,
    },
  ];
}
