import { attribute, child, type ModdleElement } from '../model/moddle.js';

/** The id that a requirement refers to, if it does. */
export function referenced(requirement: ModdleElement, property: string): string[] {
  const reference = child(requirement, property);
  const href = reference && attribute(reference, 'href');
  return href === undefined ? [] : [href.replace(/^.*#/, '')];
}
