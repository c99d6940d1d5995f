import type { EngineRecord } from './engine-record.js';
import { isObject } from './is-object.js';
import { quoteLongIntegers } from './quote-long-integers.js';

export type ParsedBulk = { readonly ok: true; readonly records: readonly EngineRecord[] } | { readonly ok: false; readonly reason: string };

/** Elasticsearch's bulk format: pairs of lines, an action and a record. All of it is well-formed, or nothing is taken. */
export function parseBulk(body: string): ParsedBulk {
  if (body === '') return { ok: false, reason: 'request body is required' };
  if (!body.endsWith('\n')) return { ok: false, reason: 'The bulk request must be terminated by a newline [\\n]' };
  const lines = body.split('\n');
  lines.pop();
  if (lines.length % 2 !== 0) return { ok: false, reason: `Expected pairs of action and record, found ${lines.length} lines` };

  const records: EngineRecord[] = [];
  for (let index = 0; index < lines.length; index += 2) {
    const action = parseLine(lines[index] ?? '');
    if (!isObject(action) || !(isObject(action['index']) || isObject(action['create']))) {
      return { ok: false, reason: `Malformed action/metadata line [${index + 1}], expected 'index' or 'create'` };
    }
    const record = toRecord(parseLine(lines[index + 1] ?? ''));
    if (!record) return { ok: false, reason: `Malformed record in line [${index + 2}]` };
    records.push(record);
  }
  return { ok: true, records };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(quoteLongIntegers(line));
  } catch {
    return undefined;
  }
}

function toRecord(parsed: unknown): EngineRecord | undefined {
  if (!isObject(parsed) || !isObject(parsed['value'])) return undefined;
  const { partitionId, position, key, timestamp, recordType, valueType, intent, sequence, value } = parsed;
  const at = Number(timestamp);
  const partition = Number(partitionId);
  const texts = [recordType, valueType, intent];
  if (!isInteger(position) || !isInteger(key) || !Number.isSafeInteger(at) || !Number.isSafeInteger(partition)) return undefined;
  if (texts.some((text) => typeof text !== 'string')) return undefined;
  return {
    partitionId: partition,
    position: BigInt(position),
    key: String(key),
    timestamp: at,
    recordType: String(recordType),
    valueType: String(valueType),
    intent: String(intent),
    ...(isInteger(sequence) && { sequence: BigInt(sequence) }),
    value,
  };
}

function isInteger(value: unknown): value is string | number {
  return typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'string' && /^-?\d{1,19}$/.test(value);
}
