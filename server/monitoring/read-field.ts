import type { EngineRecord } from './engine-record.js';

/** A text or key of the record's value; keys may be numbers while they are small. */
export function textOf({ value }: EngineRecord, name: string): string {
  const field = value[name];
  return typeof field === 'string' ? field : typeof field === 'number' ? String(field) : '';
}

export function numberOf({ value }: EngineRecord, name: string): number {
  return Number(value[name] ?? 0);
}

/** A key, or undefined where Zeebe writes -1 for none. */
export function keyOf(record: EngineRecord, name: string): string | undefined {
  const text = textOf(record, name);
  return text === '' || text === '-1' ? undefined : text;
}

export function timeOf({ timestamp }: EngineRecord): string {
  return new Date(timestamp).toISOString();
}
