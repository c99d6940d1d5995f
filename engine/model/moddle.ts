/**
 * The little of moddle's untyped element tree that the model reads. Only this file and its callers in `elements/`
 * know that properties are looked up by name.
 */
export interface ModdleElement {
  readonly $type: string;
  readonly id?: string;
  readonly $parent?: ModdleElement;
  get(name: string): unknown;
}

export interface ModdleWarning {
  readonly message: string;
  readonly element?: ModdleElement;
  readonly property?: string;
  readonly value?: unknown;
}

export interface ModdleResult {
  readonly rootElement: ModdleElement;
  readonly warnings: readonly ModdleWarning[];
}

function isModdleElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value && 'get' in value;
}

/** An attribute, or the text of a child; empty counts as absent. */
export function attribute(element: ModdleElement, name: string): string | undefined {
  const value = element.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function flag(element: ModdleElement, name: string): boolean | undefined {
  const value = element.get(name);
  return typeof value === 'boolean' ? value : undefined;
}

/** A child or a resolved reference. */
export function child(element: ModdleElement, name: string): ModdleElement | undefined {
  const value = element.get(name);
  return isModdleElement(value) ? value : undefined;
}

export function children(element: ModdleElement, name: string): readonly ModdleElement[] {
  const value = element.get(name);
  return Array.isArray(value) ? value.filter(isModdleElement) : [];
}

/** The extension elements of one type, e.g. `zeebe:TaskDefinition`. */
export function extensions(element: ModdleElement, type: string): readonly ModdleElement[] {
  const container = child(element, 'extensionElements');
  return container ? children(container, 'values').filter((value) => value.$type === type) : [];
}

export function extension(element: ModdleElement, type: string): ModdleElement | undefined {
  return extensions(element, type)[0];
}

/** `bpmn:ServiceTask` is `serviceTask` in the XML, and so in messages. */
export function tagName(element: ModdleElement): string {
  return tagNameOf(element.$type);
}

export function tagNameOf(type: string): string {
  const name = type.replace(/^.*:/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
