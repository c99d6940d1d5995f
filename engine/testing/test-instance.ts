import { documents } from './documents.js';
import type { TestEngine } from './test-engine.js';

/** One process instance, as a test sees it. */
export class TestInstance {
  constructor(
    private readonly engine: TestEngine,
    readonly key: string,
  ) {}

  /** Ids of the elements that it has come to, in this order; the process itself left out. */
  path(): string[] {
    return this.elementsWith('ELEMENT_ACTIVATED');
  }

  completed(): string[] {
    return this.elementsWith('ELEMENT_COMPLETED');
  }

  terminated(): string[] {
    return this.elementsWith('ELEMENT_TERMINATED');
  }

  /** Ids of the elements that it is at. */
  active(): string[] {
    return [...this.engine.state.elementInstances.values()]
      .filter(({ value }) => value.processInstanceKey === this.key && value.bpmnElementType !== 'PROCESS')
      .map(({ value }) => value.elementId)
      .sort();
  }

  hasEnded(): boolean {
    return !this.engine.state.elementInstances.has(this.key);
  }

  hasCompleted(): boolean {
    return this.engine.events('PROCESS_INSTANCE', 'ELEMENT_COMPLETED').some(({ key }) => key === this.key);
  }

  /** The variables of the instance's root, or of one of its elements, as they were last. */
  variables(elementId?: string): Record<string, unknown> {
    const scopeKey = elementId === undefined ? this.key : this.instanceOf(elementId);
    const written = this.engine.events('VARIABLE').filter(({ value }) => value.scopeKey === scopeKey);
    return Object.fromEntries(written.map(({ value }) => [value.name, JSON.parse(value.value) as unknown]));
  }

  instanceOf(elementId: string): string {
    const found = this.engine
      .events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING')
      .filter(({ value }) => value.processInstanceKey === this.key && value.elementId === elementId);
    const last = found.at(-1);
    if (!last) throw new Error(`Instance ${this.key} never came to '${elementId}'`);
    return last.key;
  }

  incidents() {
    return [...this.engine.state.incidents.values()].filter(({ processInstanceKey }) => processInstanceKey === this.key);
  }

  jobs() {
    return [...this.engine.state.jobs.values()].filter(({ value }) => value.processInstanceKey === this.key);
  }

  /** Completes the job, or the user task, that the instance is at. */
  complete(elementId: string, variables: Readonly<Record<string, unknown>> = {}): void {
    this.engine.must({ name: 'JOB COMPLETE', key: this.jobAt(elementId), value: { variables: documents(variables) } });
  }

  throwError(elementId: string, errorCode: string, errorMessage = ''): void {
    const value = { errorCode, errorMessage, variables: {} };
    this.engine.must({ name: 'JOB THROW_ERROR', key: this.jobAt(elementId), value });
  }

  /** The instances that its call activities have called and that still run. */
  called(): TestInstance[] {
    return [...this.engine.state.elementInstances.values()]
      .filter(({ value }) => value.bpmnElementType === 'PROCESS' && value.parentProcessInstanceKey === this.key)
      .map(({ key }) => new TestInstance(this.engine, key));
  }

  setVariables(variables: Readonly<Record<string, unknown>>, local = false, scopeKey = this.key): void {
    this.engine.must({ name: 'VARIABLE_DOCUMENT UPDATE', key: '-1', value: { scopeKey, local, variables: documents(variables) } });
  }

  resolveIncidents(): void {
    for (const { key } of this.incidents()) this.engine.must({ name: 'INCIDENT RESOLVE', key, value: null });
  }

  cancel() {
    return this.engine.ask({ name: 'PROCESS_INSTANCE CANCEL', key: this.key, value: null });
  }

  private jobAt(elementId: string): string {
    const job = this.jobs().find(({ value }) => value.elementId === elementId);
    if (!job) throw new Error(`Instance ${this.key} has no job at '${elementId}'; it is at: ${this.active().join(', ') || 'its end'}`);
    return job.key;
  }

  private elementsWith(intent: string): string[] {
    return this.engine
      .events('PROCESS_INSTANCE', intent)
      .filter(({ value }) => value.processInstanceKey === this.key && value.bpmnElementType !== 'PROCESS')
      .map(({ value }) => value.elementId);
  }
}
