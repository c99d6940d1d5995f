import type { ElementType, ExecutableElement } from '../../model/executable-process.js';
import type { Outcome } from '../../protocol/outcome.js';
import type { ElementContext } from './element-context.js';

/**
 * How one kind of element lives. Each step runs with the element in the state named by the step; a failed one raises an
 * incident, and the same step runs again from the start when that is resolved.
 */
export interface ElementProcessor {
  readonly kind: ElementType;

  /** The element is ACTIVATING. */
  activate(element: ExecutableElement, context: ElementContext): Outcome;

  /** The element is COMPLETING; left out by elements that never wait. */
  complete?(element: ExecutableElement, context: ElementContext): Outcome;

  /** The element is TERMINATING; true when it must wait for something else to end first. */
  terminate?(element: ExecutableElement, context: ElementContext): boolean;
}
