import type { RecordJson } from './engine.js';

/** What a script may refer to, found in the records so far. Of several, `nth` counts from 1 in the order of creation. */
export class World {
  constructor(private readonly records: readonly RecordJson[]) {}

  /** A running instance of the process; -1 where there is none, so that asking for it is refused alike everywhere. */
  instance(bpmnProcessId: string, nth = 1): number {
    const started = this.activating().filter(({ value }) => value.bpmnElementType === 'PROCESS' && value.bpmnProcessId === bpmnProcessId);
    return started[nth - 1]?.key ?? -1;
  }

  element(elementId: string, nth = 1): number {
    return this.activating().filter(({ value }) => value.elementId === elementId)[nth - 1]?.key ?? -1;
  }

  /** Of the jobs of this type or element that are not gone, the nth. */
  openJob(typeOrElement: string, nth = 1): number {
    return this.openJobs(typeOrElement)[nth - 1] ?? -1;
  }

  openJobs(typeOrElement: string): number[] {
    const gone = new Set(this.events('JOB', 'COMPLETED', 'CANCELED').map(({ key }) => key));
    return this.events('JOB', 'CREATED')
      .filter(({ key, value }) => !gone.has(key) && [value.type, value.elementId].includes(typeOrElement as never))
      .map(({ key }) => key);
  }

  /** Any job ever made. */
  job(typeOrElement: string, nth = 1): number {
    const made = this.events('JOB', 'CREATED').filter(({ value }) => [value.type, value.elementId].includes(typeOrElement as never));
    return made[nth - 1]?.key ?? -1;
  }

  openIncident(nth = 1): number {
    return this.openIncidents()[nth - 1]?.key ?? -1;
  }

  openIncidentAt(elementId: string, nth = 1): number {
    return this.openIncidents().filter(({ value }) => value.elementId === elementId)[nth - 1]?.key ?? -1;
  }

  incident(nth = 1): number {
    return this.events('INCIDENT', 'CREATED')[nth - 1]?.key ?? -1;
  }

  definition(bpmnProcessId: string, version = 1): number {
    return this.keyOf('PROCESS', 'processDefinitionKey', (value) => value.bpmnProcessId === bpmnProcessId && value.version === version);
  }

  decisionRequirements(id: string, version = 1): number {
    return this.keyOf(
      'DECISION_REQUIREMENTS',
      'decisionRequirementsKey',
      (value) => value.decisionRequirementsId === id && value.decisionRequirementsVersion === version,
    );
  }

  decision(id: string, version = 1): number {
    return this.keyOf('DECISION', 'decisionKey', (value) => value.decisionId === id && value.version === version);
  }

  form(id: string, version = 1): number {
    return this.keyOf('FORM', 'formKey', (value) => value.formId === id && value.version === version);
  }

  private keyOf(valueType: string, field: string, isIt: (value: Readonly<Record<string, unknown>>) => boolean): number {
    return this.events(valueType, 'CREATED').find(({ value }) => isIt(value))?.value[field] ?? -1;
  }

  private openIncidents(): RecordJson[] {
    const resolved = new Set(this.events('INCIDENT', 'RESOLVED').map(({ key }) => key));
    return this.events('INCIDENT', 'CREATED').filter(({ key }) => !resolved.has(key));
  }

  private activating(): RecordJson[] {
    return this.events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING');
  }

  private events(valueType: string, ...intents: readonly string[]): RecordJson[] {
    return this.records.filter(
      (record) => record.recordType === 'EVENT' && record.valueType === valueType && intents.includes(record.intent),
    );
  }
}
