/** What the state remembers of each thing, beside the value of its last record. */
import type { Key } from '../protocol/key.js';
import type { ProcessInstanceValue, JobValue, VariableValue } from '../protocol/values.js';

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
