import { children, tagName, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** The one definition of an event: undefined means none. More than one, or one not `supported`, is refused. */
export function eventDefinition(element: ModdleElement, supported: readonly string[], problems: Problems): ModdleElement | undefined {
  const definitions = [...children(element, 'eventDefinitions'), ...children(element, 'eventDefinitionRef')];
  if (definitions.length > 1) {
    problems.add(element.id, 'Must have exactly one event definition');
  }
  const [definition] = definitions;
  if (definition && !supported.includes(definition.$type)) {
    const names = supported.map((type) => type.replace(/^bpmn:(\w+)EventDefinition$/, '$1').toLowerCase());
    const what = names.length === 0 ? 'none' : names.join(', ');
    problems.add(element.id, `An event with '${tagName(definition)}' is not supported by this engine here (supported: ${what})`);
    return undefined;
  }
  return definition;
}
