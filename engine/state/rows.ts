/** What the state remembers of each thing, beside the value of its last record. */
import type { Key } from '../protocol/key.js';
import type {
  JobValue,
  ProcessEventValue,
  ProcessInstanceValue,
  ProcessMessageSubscriptionValue,
  VariableValue,
} from '../protocol/values.js';

export type LifecycleState = 'ACTIVATING' | 'ACTIVATED' | 'COMPLETING' | 'TERMINATING';

export interface ElementInstance {
  readonly key: Key;
  readonly value: ProcessInstanceValue;
  readonly state: LifecycleState;
  readonly activeChildren: number;
  /** Sequence flows taken in this scope whose targets have not started yet. */
  readonly pendingFlows: number;
  readonly jobKey?: Key;
  /** The native user task that it waits for. */
  readonly userTaskKey?: Key;
  /** On a scope: the event sub-process for which everything else in it has ended, or is ending. */
  readonly interruptedBy?: string;
  /** The instance of the process that a call activity called. */
  readonly calledInstanceKey?: Key;
  /** On a multi-instance body: how its turns have fared so far. */
  readonly turns?: Turns;
  /** Inside a multi-instance body: which turn it is, from 1 on. */
  readonly turn?: number;
}

export interface Turns {
  readonly started: number;
  readonly completed: number;
  readonly terminated: number;
}

export type JobState = 'ACTIVATABLE' | 'ACTIVATED' | 'FAILED' | 'ERROR_THROWN';

export interface Job {
  readonly key: Key;
  readonly value: JobValue;
  readonly state: JobState;
}

export interface Variable {
  readonly key: Key;
  readonly value: VariableValue['value'];
}

/** Both sides of it: that of the process and that of the messages, which Zeebe may have on different machines. */
export interface Subscription extends ProcessMessageSubscriptionValue {
  readonly key: Key;
  /** What it was offered last. */
  readonly lastMessageKey?: Key;
  /** A message is on its way to the process. */
  readonly isCorrelating?: boolean;
  /** The process waits no longer. */
  readonly isClosing?: true;
}

export interface Trigger extends ProcessEventValue {
  /** Has interrupted the element while its own work was done already. */
  readonly next?: ProcessEventValue;
}
