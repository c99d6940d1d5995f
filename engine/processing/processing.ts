import type { ExecutableProcess } from '../model/executable-process.js';
import type { Key } from '../protocol/key.js';
import type { Events, EventValueType } from '../protocol/record.js';
import type { State } from '../state/state.js';
import type { CommandName, Commands } from './command.js';
import type { DecisionGraph } from './deployment/decision-graph.js';

/** Parsed resources by key. Not state: they can be parsed again from the resources that the state holds. */
export interface Definitions {
  process(key: Key): ExecutableProcess;
  graph(decisionRequirementsKey: Key): DecisionGraph;
  addProcess(key: Key, process: ExecutableProcess): void;
  addGraph(decisionRequirementsKey: Key, graph: DecisionGraph): void;
}

/** What a processor can see and do. It decides from `state` and writes events; whatever it writes is true at once. */
export interface Processing {
  readonly state: State;
  readonly definitions: Definitions;
  readonly nowMs: number;

  nextKey(): Key;

  event<T extends EventValueType>(valueType: T, intent: Events[T]['intent'], key: Key, value: Events[T]['value']): void;

  /** To be processed within the same batch, after everything that is waiting already. */
  followUp<N extends CommandName>(name: N, key: Key, value: Commands[N]['value']): void;

  /** Names the instance that is worked on, so that a failure bans it and no other. Goes no further where it is banned already. */
  concerns(processInstanceKey: Key): void;

  /** The instance has completed with these root variables: whoever awaits its result is told after the commit. */
  completed(processInstanceKey: Key, variables: () => Readonly<Record<string, string>>): void;
}
