import { children, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** What one kind of event can be, in Zeebe's words where it is something else. */
export interface AllowedDefinitions {
  readonly types: readonly string[];
  /** Where an event without definition is not allowed. */
  readonly none?: string;
  readonly tooMany: string;
  readonly unsupported: string;
}

/** The one definition of an event: undefined means none. What is not allowed is named at `owner`. */
export function eventDefinition(
  element: ModdleElement,
  allowed: AllowedDefinitions,
  problems: Problems,
  owner = element,
): ModdleElement | undefined {
  const definitions = [...children(element, 'eventDefinitions'), ...children(element, 'eventDefinitionRef')];
  if (definitions.length > 1) problems.add(element, allowed.tooMany);
  const [definition] = definitions;
  if (!definition && allowed.none !== undefined) problems.add(owner, allowed.none);
  if (definition && !allowed.types.includes(definition.$type)) {
    problems.add(owner, allowed.unsupported);
    if (neverSupported.has(definition.$type)) problems.add(definition, 'Event definition of this type is not supported');
    return undefined;
  }
  return definition;
}

const neverSupported: ReadonlySet<string> = new Set(['bpmn:ConditionalEventDefinition', 'bpmn:CancelEventDefinition']);
