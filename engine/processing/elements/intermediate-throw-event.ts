import type { ElementProcessor } from './element-processor.js';
import { throwing } from '../event/throwing.js';

/** Does what its type says (see `throwing`), and goes on. */
export const intermediateThrowEvent: ElementProcessor = {
  kind: 'INTERMEDIATE_THROW_EVENT',
  activate: (event, context) => throwing(event).activate(event, context),
  complete: (event, context) => throwing(event).complete(event, context),
};
