import { diff } from '../player/diff.js';
import type { Trace } from '../player/trace.js';

const side = " at the messages' side";

/** What one tells and the other does not, but for what docs/conformance.md explains: subscriptions that Zeebe never closes. */
export function differences(theirs: Trace, own: Trace, names: readonly [string, string]): string[] {
  return diff(readable(withoutForgotten(theirs)), readable(withoutForgotten(own), theirs), names);
}

/** In a warning, Zeebe words what stands deep in a mapped value by the name of a Java class and an address. */
const unreadable = 'UnsafeBuffer{';
const inWarning = /Can't compare '\{.*?\}' with/g;

/** Traces in which one of them has no readable words for a value, without that value. */
function readable(trace: Trace, beside: Trace = trace): Trace {
  return Object.fromEntries(
    Object.entries(trace).map(([group, lines]) => {
      const isUnreadable = (beside[group] ?? []).some((line) => line.includes(unreadable));
      return [group, isUnreadable ? lines.map((line) => line.replace(inWarning, "Can't compare a value with")) : lines];
    }),
  );
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
