import bundled from 'bpmn-js-i18n/translations/zn.js';
import { modelerWords } from './modeler-words.js';

/** Ours win: the bundled ones call some things by other names than the policy's readers do. */
const chinese: Readonly<Record<string, string>> = { ...bundled, ...modelerWords };

/** The `translate` service of bpmn-js: `Element {name}` → `元素 {name}`, then the values. */
export function translate(template: string, values: Readonly<Record<string, string>> = {}): string {
  return (chinese[template] ?? template).replace(/{([^}]+)}/g, (whole, name: string) => values[name] ?? whole);
}
