import type { LogRecord } from '../protocol/record.js';
import type { Batch } from '../stream/batch.js';

export type Labels = Readonly<Record<string, string>>;

/** Counts by their labels; one look-up a count, for it is done for each record. */
export class Tally {
  private readonly counts = new Map<string, { readonly labels: Labels; count: number }>();

  add(labels: Labels, count = 1): void {
    const key = Object.values(labels).join('|');
    const known = this.counts.get(key);
    if (known) known.count += count;
    else this.counts.set(key, { labels, count });
  }

  values(): Iterable<{ readonly labels: Labels; readonly count: number }> {
    return this.counts.values();
  }
}

const elementActions: Readonly<Record<string, string>> = {
  ELEMENT_ACTIVATED: 'activated',
  ELEMENT_COMPLETED: 'completed',
  ELEMENT_TERMINATED: 'terminated',
};
const jobActions: Readonly<Record<string, string>> = {
  CREATED: 'created',
  COMPLETED: 'completed',
  FAILED: 'failed',
  TIMED_OUT: 'timed out',
  CANCELED: 'canceled',
  ERROR_THROWN: 'error thrown',
};

/** Counts what has been committed, under the names that Zeebe's metrics give to it. */
export class RecordTally {
  readonly records = new Tally();
  readonly elements = new Tally();
  readonly instances = new Tally();
  readonly creations = new Tally();
  readonly jobs = new Tally();
  readonly incidents = new Tally();
  readonly decisions = new Tally();

  take(batches: readonly Batch[]): void {
    let written = 0;
    for (const { records } of batches) {
      written += records.length;
      for (const record of records) if (record.recordType === 'EVENT') this.event(record);
    }
    this.records.add({ action: 'processed' }, batches.length);
    this.records.add({ action: 'written' }, written);
  }

  private event(record: Extract<LogRecord, { readonly recordType: 'EVENT' }>): void {
    switch (record.valueType) {
      case 'PROCESS_INSTANCE': {
        const action = elementActions[record.intent];
        if (!action) return;
        const { bpmnElementType: type, bpmnEventType: eventType, parentProcessInstanceKey } = record.value;
        this.elements.add({ action, type, eventType });
        if (type === 'PROCESS' && parentProcessInstanceKey === '-1') this.instances.add({ type: 'ROOT_PROCESS_INSTANCE', action });
        return;
      }
      case 'PROCESS_INSTANCE_CREATION':
        return this.creations.add({ creation_mode: 'creation_at_default_start_event' });
      case 'JOB': {
        const action = jobActions[record.intent];
        if (action) this.jobs.add({ action, type: record.value.type });
        return;
      }
      case 'JOB_BATCH':
        return this.jobs.add({ action: 'activated', type: record.value.type }, record.value.jobKeys.length);
      case 'INCIDENT':
        return this.incidents.add({ action: record.intent.toLowerCase() });
      case 'DECISION_EVALUATION':
        return this.decisions.add({ action: record.intent === 'EVALUATED' ? 'evaluated_successfully' : 'evaluated_failed' });
    }
  }
}
