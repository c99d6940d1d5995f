import { diff } from '../player/diff.js';
import type { Trace } from '../player/trace.js';

const side = " at the messages' side";

/** What one tells and the other does not, but for what docs/conformance.md explains: subscriptions that Zeebe never closes. */
export function differences(theirs: Trace, own: Trace, names: readonly [string, string]): string[] {
  return diff(withoutForgotten(theirs), withoutForgotten(own), names);
}

/**
 * Zeebe 8.5 leaves the message subscription of an event sub-process open when the event sub-process around it completes. A later
 * message is offered to it and rejected, which nobody else notices.
 */
function withoutForgotten(trace: Trace): Trace {
  return Object.fromEntries(
    Object.entries(trace).map(([group, lines]) => [group, isForgotten(trace, group) ? lines.filter((line) => !isOffered(line)) : lines]),
  );
}

function isForgotten(trace: Trace, group: string): boolean {
  const owner = group.endsWith(side) ? (trace[group.slice(0, -side.length)] ?? []) : [];
  return owner.some((line) => line.includes('bpmnElementType="EVENT_SUB_PROCESS"')) && owner.includes('COMPLETED');
}

const isOffered = (line: string): boolean => /^(CORRELATING|REJECTED) /.test(line);
