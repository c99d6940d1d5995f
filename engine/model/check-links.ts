import { repeated } from './check-duplicates.js';
import type { ExecutableElement } from './executable-process.js';
import type { Problems } from './problems.js';

/** A link is a jump inside one scope: every throw needs its catch there, and every name has one catch. */
export function checkLinks(scope: ExecutableElement, elements: readonly ExecutableElement[], problems: Problems): void {
  const names = (type: ExecutableElement['type']) =>
    elements.flatMap((element) => (element.type === type && element.link && element.link.name !== '' ? [element.link.name] : []));
  const caught = names('INTERMEDIATE_CATCH_EVENT');

  for (const name of repeated(caught)) {
    problems.add(scope.id, `Multiple intermediate catch link event definitions with the same name '${name}' are not allowed.`);
  }
  for (const name of new Set(names('INTERMEDIATE_THROW_EVENT'))) {
    if (!caught.includes(name)) problems.add(scope.id, `Can't find an catch link event for the throw link event with the name '${name}'.`);
  }
}
