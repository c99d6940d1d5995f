import type { Documents } from '../../protocol/documents.js';
import { noKey, type Key } from '../../protocol/key.js';
import type { ExecutableElement } from '../../model/executable-process.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';
import type { ElementInstance } from '../../state/rows.js';
import { ElementContext } from '../elements/element-context.js';
import type { Processing } from '../processing.js';
import { trigger } from './trigger.js';

/** A thrown error looks for the nearest boundary event that catches it: outwards, and then in the calling process. */
export const errors = { prepare, throwTo };

export interface Catcher {
  readonly host: ElementInstance;
  readonly boundaryEventId: string;
}

/** Finds who catches the error, without throwing it yet. */
function prepare(processing: Processing, fromKey: Key, code: string, message: string): Outcome<Catcher> {
  const known: string[] = [];
  for (let host = instanceOf(processing, fromKey); host; host = instanceOf(processing, outwardsOf(host))) {
    const context = ElementContext.of(processing, host);
    const catches = context.element.boundaryEventIds
      .map((id) => context.elementOf(id))
      .filter((event) => event.error !== undefined);
    // The exact code goes before the event that catches everything.
    const match = catches.find((event) => codeOf(event) === code) ?? catches.find((event) => codeOf(event) === undefined);
    if (match) return ok({ host, boundaryEventId: match.id });
    known.push(...catches.flatMap((event) => codeOf(event) ?? []));
  }
  const withMessage = message ? ` with message '${message}'` : '';
  const available =
    known.length > 0
      ? `Available error events are [${known.join(', ')}]`
      : 'No error events are available in the scope.';
  return incident(
    'UNHANDLED_ERROR_EVENT',
    `Expected to throw an error event with the code '${code}'${withMessage}, but it was not caught. ${available}`,
  );
}

/** The code that an event catches is constant; undefined catches every code. */
function codeOf({ error }: ExecutableElement): string | undefined {
  return error?.code?.source;
}

function throwTo(processing: Processing, { host, boundaryEventId }: Catcher, variables: Documents): void {
  trigger.event(processing, host, boundaryEventId, variables);
}

function instanceOf(processing: Processing, key: Key): ElementInstance | undefined {
  return processing.state.elementInstances.get(key);
}

function outwardsOf({ value }: ElementInstance): Key {
  return value.flowScopeKey === noKey ? value.parentElementInstanceKey : value.flowScopeKey;
}
