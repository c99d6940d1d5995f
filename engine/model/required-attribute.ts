import { attribute, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

export function requiredAttribute(element: ModdleElement, name: string, problems: Problems): string {
  const value = attribute(element, name);
  if (value === undefined) problems.add(element, `Attribute '${name}' must be present and not empty`);
  return value ?? '';
}
