import type { RecordJson } from './engine.js';

type Value = Readonly<Record<string, unknown>>;

const anyKey = /(?<![\w.])2251799813\d{6}(?!\w)/g;

/**
 * Stable names in the place of keys, which two engines count differently: `p#1` is the first instance of process p,
 * `p#1/task#2` the second instance of `task` in it, `p:v1` a definition.
 */
export class Names {
  private readonly byKey = new Map<number, string>();
  private readonly counts = new Map<string, number>();

  constructor(
    records: readonly RecordJson[],
    readonly beginning: number,
  ) {
    for (const record of records) this.learn(record);
  }

  of(key: unknown): string {
    return this.byKey.get(key as number) ?? (typeof key === 'number' && key > 0 ? '?' : String(key));
  }

  /** The text with each key in it replaced. */
  inText(text: string): string {
    return text.replace(anyKey, (key) => `<${this.of(Number(key))}>`);
  }

  private learn({ valueType, intent, key, value: raw }: RecordJson): void {
    const value = raw as Value;
    switch (valueType) {
      case 'PROCESS_INSTANCE':
        if (intent !== 'ELEMENT_ACTIVATING' || this.byKey.has(key)) return;
        if (value.bpmnElementType === 'PROCESS') this.name(key, String(value.bpmnProcessId), true);
        else this.name(key, `${this.of(value.flowScopeKey)}/${String(value.elementId)}`, true);
        return;
      case 'PROCESS':
        return this.name(value.processDefinitionKey, `${String(value.bpmnProcessId)}:v${String(value.version)}`);
      case 'DECISION':
        return this.name(value.decisionKey, `${String(value.decisionId)}:v${String(value.version)}`);
      case 'DECISION_REQUIREMENTS':
        return this.name(
          value.decisionRequirementsKey,
          `${String(value.decisionRequirementsId)}:v${String(value.decisionRequirementsVersion)}`,
        );
      case 'FORM':
        return this.name(value.formKey, `${String(value.formId)}:v${String(value.version)}`);
      case 'DEPLOYMENT':
        return this.name(key, 'deployment', true);
      case 'JOB':
        return this.name(key, `${this.of(value.elementInstanceKey)}!job`, true);
      case 'INCIDENT':
        return this.name(key, `${this.of(value.elementInstanceKey)}!incident`, true);
      case 'MESSAGE':
        return this.name(key, `message ${String(value.name)}/${String(value.correlationKey)}`, true);
      case 'USER_TASK':
        return this.name(key, `${this.of(value.elementInstanceKey)}!userTask`, true);
    }
  }

  private name(key: unknown, name: string, isCounted = false): void {
    if (typeof key !== 'number' || this.byKey.has(key)) return;
    if (!isCounted) return void this.byKey.set(key, name);
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    this.byKey.set(key, `${name}#${count}`);
  }
}
