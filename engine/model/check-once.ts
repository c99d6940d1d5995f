import { extensions, tagNameOf, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** Refuses an extension element that may be left out but not repeated. */
export function checkOnce(element: ModdleElement, type: string, problems: Problems): void {
  if (extensions(element, type).length < 2) return;
  problems.add(
    element,
    `Must have exactly one 'zeebe:${tagNameOf(type)}' extension element when exists.` +
      ' Please check process definition XML and retain only one extension element.',
  );
}
