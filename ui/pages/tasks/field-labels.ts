interface Component {
  readonly key?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
}

/** What a form calls its fields, by key. */
export function fieldLabels(schema: object): ReadonlyMap<string, string> {
  const { components = [] } = schema as Component;
  return new Map(components.flatMap((component) => labelsOf(component)));
}

function labelsOf({ key, label, components = [] }: Component): readonly (readonly [string, string])[] {
  return [...(key !== undefined && label !== undefined ? [[key, label] as const] : []), ...components.flatMap(labelsOf)];
}
