import { repeated } from './check-duplicates.js';
import type { ExecutableElement } from './executable-process.js';
import type { Problems } from './problems.js';

/** A link is a jump inside one scope: every throw needs its catch there, and every name has one catch. */
export function checkLinks(
  scope: ExecutableElement,
  elements: readonly ExecutableElement[],
  graph: ReadonlyMap<string, ExecutableElement>,
  problems: Problems,
): void {
  const names = (type: ExecutableElement['type'], all: Iterable<ExecutableElement>) =>
    [...all].flatMap((element) => (element.type === type && element.link && element.link.name !== '' ? [element.link.name] : []));
  const caught = names('INTERMEDIATE_CATCH_EVENT', elements);
  // Zeebe counts those of sub-processes, too.
  const isInside = ({ flowScopeId = '' }: ExecutableElement): boolean => {
    const around = graph.get(flowScopeId);
    return around !== undefined && (around === scope || isInside(around));
  };
  const catchEvents = [...graph.values()].filter(({ link }) => link);

  for (const name of repeated(names('INTERMEDIATE_CATCH_EVENT', catchEvents.filter(isInside)))) {
    problems.add(scope.id, `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`);
  }
  for (const name of new Set(names('INTERMEDIATE_THROW_EVENT', elements))) {
    if (!caught.includes(name)) problems.add(scope.id, `Can't find an catch link event for the throw link event with the name '${name}'.`);
  }
}
