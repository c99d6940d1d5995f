import type { Documents } from '../../protocol/documents.js';
import type { Key } from '../../protocol/key.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';
import type { Processing } from '../processing.js';
import { catchers, type Catcher } from './catchers.js';
import { trigger } from './trigger.js';

/** A thrown error has to be caught: outwards from where it was thrown, and then in the calling process. */
export const errors = { prepare, throwTo };

/** Finds who catches the error, without throwing it yet. */
function prepare(processing: Processing, fromKey: Key, code: string, message: string): Outcome<Catcher> {
  const found = catchers.ofError(processing, fromKey, code);
  if ('event' in found) return ok(found);
  const withMessage = message ? ` with message '${message}'` : '';
  const available =
    found.available.length > 0
      ? `Available error events are [${found.available.join(', ')}]`
      : 'No error events are available in the scope.';
  return incident(
    'UNHANDLED_ERROR_EVENT',
    `Expected to throw an error event with the code '${code}'${withMessage}, but it was not caught. ${available}`,
  );
}

function throwTo(processing: Processing, { host, event }: Catcher, variables: Documents): void {
  if (trigger.canReach(processing, host, event.id)) trigger.event(processing, host, event.id, variables);
}
