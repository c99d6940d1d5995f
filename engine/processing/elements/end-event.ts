import type { ElementProcessor } from './element-processor.js';
import { throwing } from '../event/throwing.js';

/** Ends a path, after doing what its type says (see `throwing`). */
export const endEvent: ElementProcessor = {
  kind: 'END_EVENT',
  activate: (event, context) => throwing(event).activate(event, context),
  complete: (event, context) => throwing(event).complete(event, context),
};
