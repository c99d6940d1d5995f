import type { JobDefinition } from './executable-process.js';
import { attribute, children, extension, extensions, tagNameOf, type ModdleElement } from './moddle.js';
import { requiredExpression } from './model-expression.js';
import type { Problems } from './problems.js';

/** `zeebe:taskDefinition` with its headers. */
export function jobDefinition(element: ModdleElement, problems: Problems): JobDefinition | undefined {
  const definitions = extensions(element, 'zeebe:TaskDefinition');
  const [definition] = definitions;
  if (!definition || definitions.length > 1) {
    problems.add(element, "Must have exactly one 'zeebe:taskDefinition' extension element");
    return undefined;
  }
  return {
    type: requiredExpression(definition, attribute(definition, 'type'), problems),
    retries: requiredExpression(definition, attribute(definition, 'retries') ?? '3', problems),
    headers: taskHeaders(element),
  };
}

/** For tasks that the engine does itself by the one extension element, e.g. `zeebe:Script`, or leaves to a job. */
export function jobOr(type: string, element: ModdleElement, problems: Problems): ModdleElement | 'job' | undefined {
  return oneOrJob(extensions(element, type), type, element, problems);
}

/** The same where the one extension element may stand elsewhere. */
export function oneOrJob(
  own: readonly ModdleElement[],
  type: string,
  element: ModdleElement,
  problems: Problems,
): ModdleElement | 'job' | undefined {
  const jobs = extensions(element, 'zeebe:TaskDefinition');
  if (own.length + jobs.length !== 1) {
    problems.add(element, `Must have either one 'zeebe:${tagNameOf(type)}' or one 'zeebe:taskDefinition' extension element`);
    return undefined;
  }
  return own[0] ?? 'job';
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
