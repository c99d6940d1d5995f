/**
 * What is true now: the sum of all events. Processors get `State`, which can only be read; appliers get
 * `MutableState` and are its only writers.
 */
import type { Key } from '../protocol/key.js';
import type * as values from '../protocol/values.js';
import { IndexTable, type ReadIndex } from './index-table.js';
import type { ElementInstance, Job, Subscription, Trigger, Variable } from './rows.js';
import { Table, type ReadTable, type RowChange } from './table.js';
import { UndoLog } from './undo-log.js';

type Keyed<Value> = Value & { readonly key: Key };

function tables(undo: UndoLog) {
  const table = <Value>() => new Table<Value>(undo);
  const index = () => new IndexTable(undo);
  return {
    // deployed things; `latest…` by id, `…Versions` by id and version
    processes: table<values.ProcessValue>(),
    latestProcess: table<values.ProcessValue>(),
    processVersions: table<Key>(),
    /** By process id; a version that was deleted is not given again. */
    highestVersion: table<number>(),
    /** Running instances by process definition. */
    instancesOfDefinition: index(),
    decisionRequirements: table<values.DecisionRequirementsValue>(),
    latestDecisionRequirements: table<values.DecisionRequirementsValue>(),
    decisions: table<values.DecisionValue>(),
    latestDecision: table<values.DecisionValue>(),
    forms: table<values.FormValue>(),
    latestForm: table<values.FormValue>(),

    elementInstances: table<ElementInstance>(),
    children: index(),
    /** How many tokens wait on each flow of a scope. */
    takenFlows: table<Readonly<Record<string, number>>>(),
    /** What a multi-instance body runs through, as JSON texts. */
    inputCollections: table<readonly string[]>(),
    variables: table<Readonly<Record<string, Variable>>>(),
    /** The event that an element instance completes with, or will be interrupted by; by its key. */
    triggers: table<Trigger>(),
    banned: table<true>(),

    jobs: table<Job>(),
    activatableJobs: index(),
    /** Native ones. */
    userTasks: table<values.UserTaskValue>(),

    incidents: table<Keyed<values.IncidentValue>>(),
    incidentsOfElement: index(),
    incidentOfJob: table<Key>(),

    timers: table<Keyed<values.TimerValue>>(),
    timersOfElement: index(),
    /** Timers that start processes, by process id. */
    startTimers: index(),

    messages: table<Keyed<values.MessageValue>>(),
    messagesByName: index(),
    /** Buffered messages by name, correlation key and message id. */
    messageIds: table<Key>(),
    /** The process ids that a buffered message has been correlated to already. */
    correlatedProcesses: index(),
    subscriptions: table<Subscription>(),
    /** Those whose message's side is open. */
    subscriptionsByMessage: index(),
    subscriptionsOfElement: index(),
    startSubscriptions: table<Keyed<values.MessageStartSubscriptionValue>>(),
    startSubscriptionsByMessage: index(),
    startSubscriptionsOfProcess: index(),
    /** The running instance that a message with this process id and correlation key has started. */
    instanceByCorrelation: table<Key>(),
    correlationOfInstance: table<values.MessageStartSubscriptionValue>(),

    signalSubscriptions: table<Keyed<values.SignalSubscriptionValue>>(),
    signalSubscriptionsByName: index(),
    /** By the key of the element instance that waits, or by the id of the process that is started. */
    signalSubscriptionsOf: index(),

    compensations: table<Keyed<values.CompensationSubscriptionValue>>(),
    /** See `compensationIndex`. */
    compensationsBy: index(),

    /** Under the single name `due`: what must happen when, see `due`. */
    dues: index(),
  };
}

export type MutableTables = ReturnType<typeof tables>;

type ReadOnly<T> = T extends Table<infer Value> ? ReadTable<Value> : T extends IndexTable ? ReadIndex : never;

/** Only to be read. */
export type State = { readonly [Name in keyof MutableTables]: ReadOnly<MutableTables[Name]> };

export type StateDump = Readonly<Record<string, readonly unknown[]>>;

/** Rows of one table that a checkpoint has to write. */
export interface TableChanges {
  readonly table: string;
  readonly rows: Iterable<RowChange>;
}

export class MutableState {
  readonly undo = new UndoLog();
  readonly tables = tables(this.undo);

  /** Rows of all tables, as they are stored. */
  get rowCount(): number {
    return Object.values(this.tables).reduce((sum, table) => sum + table.size, 0);
  }

  /** What has changed since `changesStored`. */
  changes(): readonly TableChanges[] {
    return Object.entries(this.tables).map(([table, content]) => ({ table, rows: content.changes() }));
  }

  changesStored(): void {
    for (const table of Object.values(this.tables)) table.changesStored();
  }

  load(table: string, key: string, text: string): void {
    this.tables[table as keyof MutableTables].load(key, text);
  }

  /** Everything, for tests that compare it. */
  dump(): StateDump {
    return Object.fromEntries(Object.entries(this.tables).map(([name, table]) => [name, table.dump()]));
  }
}
