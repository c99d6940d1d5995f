import { children, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** What one kind of event can be, in Zeebe's words where it is something else; without words it is then nothing. */
export interface AllowedDefinitions {
  readonly types: readonly string[];
  /** Where an event without definition is not allowed. */
  readonly none?: string;
  readonly tooMany?: string;
  readonly unsupported?: string;
}

/**
 * What `read` makes of the one definition of an event: undefined means that it has none. Each definition is read, for what
 * is wrong with it in itself; what is not allowed here is named at `owner`.
 */
export function eventDefinition<T>(
  element: ModdleElement,
  allowed: AllowedDefinitions,
  problems: Problems,
  read: (definition: ModdleElement) => T,
  owner = element,
): T | undefined {
  const definitions = children(element, 'eventDefinitions');
  const [first] = definitions.map((definition) => ({ isAllowed: allowed.types.includes(definition.$type), value: read(definition) }));
  if (definitions.length === 0 && allowed.none !== undefined) problems.add(owner, allowed.none);
  if (definitions.length > 1 && allowed.tooMany !== undefined) problems.add(element, allowed.tooMany);
  for (const definition of definitions) {
    if (!allowed.types.includes(definition.$type) && allowed.unsupported !== undefined) problems.add(owner, allowed.unsupported);
    if (neverSupported.has(definition.$type)) problems.add(definition, 'Event definition of this type is not supported');
  }
  return first?.isAllowed ? first.value : undefined;
}

const neverSupported: ReadonlySet<string> = new Set(['bpmn:ConditionalEventDefinition', 'bpmn:CancelEventDefinition']);
