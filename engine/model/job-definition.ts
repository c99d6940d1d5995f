import type { JobDefinition } from './executable-process.js';
import { attribute, children, extension, extensions, type ModdleElement } from './moddle.js';
import { requiredExpression } from './model-expression.js';
import type { Problems } from './problems.js';

/** `zeebe:taskDefinition` with its headers. */
export function jobDefinition(element: ModdleElement, problems: Problems): JobDefinition | undefined {
  const definitions = extensions(element, 'zeebe:TaskDefinition');
  const [definition] = definitions;
  if (!definition || definitions.length > 1) {
    problems.add(element.id, "Must have exactly one 'zeebe:taskDefinition' extension element");
    return undefined;
  }
  return {
    type: requiredExpression(element, attribute(definition, 'type'), "Attribute 'type' must be present and not empty", problems),
    retries: requiredExpression(element, attribute(definition, 'retries') ?? '3', '', problems),
    headers: taskHeaders(element),
  };
}

/** Headers without key or without value do not reach the worker, as in Zeebe. */
export function taskHeaders(element: ModdleElement): Record<string, string> {
  const container = extension(element, 'zeebe:TaskHeaders');
  const headers = container ? children(container, 'values') : [];
  return Object.fromEntries(
    headers.flatMap((header) => {
      const key = attribute(header, 'key');
      const value = attribute(header, 'value');
      return key !== undefined && value !== undefined ? [[key, value]] : [];
    }),
  );
}
