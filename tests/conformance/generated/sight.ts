import type { RecordJson } from '../player/engine.js';

type Value = Readonly<Record<string, unknown>>;

/** Something that is there, as steps refer to it: the nth of its kind. */
export interface Seen {
  readonly id: string;
  readonly nth: number;
}

/** What one who looks at an engine's records sees now. The order of what happens to different elements may differ elsewhere, so all is sorted. */
export interface Sight {
  /** Instances that run and were not called by another. */
  readonly roots: readonly Seen[];
  /** Elements that are active, by their numbers of all that ever were. */
  readonly elements: readonly Seen[];
  readonly jobs: readonly (Seen & { readonly type: string; readonly isFailed: boolean })[];
  readonly incidents: readonly (Seen & { readonly type: string })[];
  /** What open subscriptions wait for. */
  readonly messages: readonly (readonly [name: string, key: string])[];
  readonly signals: readonly string[];
  readonly hasTimers: boolean;
}

export function look(records: readonly RecordJson[]): Sight {
  const roots = new Map<number, Seen>();
  const elements = new Map<number, Seen>();
  const jobs = new Map<number, { readonly id: string; readonly type: string; isFailed: boolean }>();
  const incidents = new Map<number, { readonly id: string; readonly type: string }>();
  const messages = new Map<number, readonly [string, string]>();
  const signals = new Map<number, string>();
  const timers = new Set<number>();
  const counts = new Map<string, number>();
  const counted = (id: string): Seen => {
    const nth = (counts.get(id) ?? 0) + 1;
    counts.set(id, nth);
    return { id, nth };
  };

  for (const { recordType, valueType, intent, key, value: raw } of records) {
    if (recordType !== 'EVENT') continue;
    const value = raw as Value;
    switch (`${valueType} ${intent}`) {
      case 'PROCESS_INSTANCE ELEMENT_ACTIVATING': {
        const seen = counted(String(value.elementId));
        elements.set(key, seen);
        if (value.bpmnElementType === 'PROCESS' && value.parentProcessInstanceKey === -1) roots.set(key, seen);
        break;
      }
      case 'PROCESS_INSTANCE ELEMENT_COMPLETED':
      case 'PROCESS_INSTANCE ELEMENT_TERMINATED':
        elements.delete(key);
        roots.delete(key);
        break;
      case 'JOB CREATED':
        jobs.set(key, { id: String(value.elementId), type: String(value.type), isFailed: false });
        break;
      case 'JOB FAILED':
        jobs.get(key)!.isFailed = value.retries === 0;
        break;
      case 'JOB RETRIES_UPDATED':
        jobs.get(key)!.isFailed = false;
        break;
      case 'JOB COMPLETED':
      case 'JOB CANCELED':
        jobs.delete(key);
        break;
      case 'INCIDENT CREATED':
        incidents.set(key, { id: String(value.elementId), type: String(value.errorType) });
        break;
      case 'INCIDENT RESOLVED':
        incidents.delete(key);
        break;
      case 'PROCESS_MESSAGE_SUBSCRIPTION CREATED':
        messages.set(key, [String(value.messageName), String(value.correlationKey)]);
        break;
      case 'PROCESS_MESSAGE_SUBSCRIPTION DELETED':
        messages.delete(key);
        break;
      case 'SIGNAL_SUBSCRIPTION CREATED':
        signals.set(key, String(value.signalName));
        break;
      case 'SIGNAL_SUBSCRIPTION DELETED':
        signals.delete(key);
        break;
      case 'TIMER CREATED':
        timers.add(key);
        break;
      case 'TIMER TRIGGERED':
      case 'TIMER CANCELED':
        timers.delete(key);
        break;
    }
  }
  return {
    roots: [...roots.values()].sort(bySeen),
    elements: [...elements.values()].sort(bySeen),
    jobs: numbered([...jobs.values()]),
    incidents: numbered([...incidents.values()]),
    messages: [...messages.values()].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
    signals: [...signals.values()].sort(),
    hasTimers: timers.size > 0,
  };
}

/** Numbered among those of the same element, in the order of their making. */
function numbered<T extends { readonly id: string }>(all: readonly T[]): (T & Seen)[] {
  const counts = new Map<string, number>();
  const withNumbers = all.map((one) => {
    const nth = (counts.get(one.id) ?? 0) + 1;
    counts.set(one.id, nth);
    return { ...one, nth };
  });
  return withNumbers.sort(bySeen);
}

function bySeen(one: Seen, other: Seen): number {
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  return one.nth - other.nth;
}
