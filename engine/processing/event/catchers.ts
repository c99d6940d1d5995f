import type { ExecutableElement } from '../../model/executable-process.js';
import { noKey, type Key } from '../../protocol/key.js';
import type { ElementInstance } from '../../state/rows.js';
import { ElementContext } from '../elements/element-context.js';
import type { Processing } from '../processing.js';

/** Who catches what an element throws: the nearest event with the same code, or else the one that catches every code. */
export const catchers = { ofError, ofEscalation };

export interface Catcher {
  /** The running element on whose boundary, or in which, the event waits. */
  readonly host: ElementInstance;
  readonly event: ExecutableElement;
}

/** `available` are the codes that are caught where the error came by. */
function ofError(processing: Processing, fromKey: Key, code: string): Catcher | { readonly available: readonly string[] } {
  const available: string[] = [];
  for (const host of outwards(processing, fromKey)) {
    // Zeebe looks for errors no further in a process where an event sub-process has taken over.
    if (host.interruptedBy !== undefined) continue;
    const waiting = catching(processing, host, 'error');
    const event = waiting.find((one) => catches(one.error, code));
    if (event) return { host, event };
    available.push(...waiting.map((one) => one.error?.code?.source ?? ''));
  }
  return { available };
}

function ofEscalation(processing: Processing, fromKey: Key, code: string): Catcher | undefined {
  for (const host of outwards(processing, fromKey)) {
    const event = catching(processing, host, 'escalation').find((one) => catches(one.escalation, code));
    if (event) return { host, event };
  }
  return undefined;
}

/** The active elements from here outwards, and then those of the calling process; an interrupted scope is the last of its process. */
function* outwards({ state }: Processing, fromKey: Key): Generator<ElementInstance> {
  let first = state.elementInstances.get(fromKey);
  while (first?.state === 'ACTIVATED') {
    let host: ElementInstance | undefined = first;
    while (host?.state === 'ACTIVATED') {
      yield host;
      const isLast: boolean = host.interruptedBy !== undefined || host.value.flowScopeKey === noKey;
      host = isLast ? undefined : state.elementInstances.get(host.value.flowScopeKey);
    }
    first = state.elementInstances.get(first.value.parentElementInstanceKey);
  }
}

/**
 * Codes in falling order, as Zeebe tries them: so an exact one goes before the one that catches everything. Of the same
 * code, event sub-processes in the element go before the events on its boundary.
 */
function catching(processing: Processing, host: ElementInstance, kind: 'error' | 'escalation'): readonly ExecutableElement[] {
  const code = (event: ExecutableElement) => event[kind]?.code?.source ?? '';
  return ElementContext.of(processing, host)
    .catchEvents.filter((event) => event[kind] !== undefined)
    .sort((a, b) => (code(a) === code(b) ? Number(isOnBoundary(a)) - Number(isOnBoundary(b)) : code(a) < code(b) ? 1 : -1));
}

const isOnBoundary = ({ type }: ExecutableElement): boolean => type === 'BOUNDARY_EVENT';

function catches(definition: ExecutableElement['error'], code: string): boolean {
  return definition?.code === undefined || definition.code.source === code;
}
