import { documentText, type Documents } from '../protocol/documents.js';
import { brokerVersion } from '../protocol/broker-version.js';
import type { LogRecord } from '../protocol/record.js';

/** Fields that only replay needs. */
const internal = new Set(['consumes', 'interrupts', 'intervalText', 'isPassedOn', 'startedBy', 'recurringTime']);
/** Fields whose values are JSON texts by name, to be written as one object. */
const documents = new Set(['variables']);
/** Sequences are counted in each partition, above its number. */
const partition = 2 ** 51;

/** A record as Zeebe's exporters write it: keys are numbers, documents are objects. */
export function recordJson(record: LogRecord): string {
  const { position, sourcePosition, key, timestamp, sequence, valueType, intent, recordType, value } = record;
  const rejected = recordType === 'COMMAND_REJECTION';
  return (
    `{"partitionId":1,"value":${valueJson(value)},"key":${key},"timestamp":${timestamp},"valueType":"${valueType}",` +
    `"brokerVersion":"${brokerVersion}","recordType":"${recordType}","sourceRecordPosition":${sourcePosition},` +
    `"intent":"${intent}","rejectionType":"${rejected ? record.rejectionType : 'NULL_VAL'}",` +
    `"rejectionReason":${rejected ? JSON.stringify(record.rejectionReason) : '""'},"position":${position},` +
    `"authorizations":{},"recordVersion":1,"sequence":${partition + sequence}}`
  );
}

function valueJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  let text = '';
  for (const [name, field] of Object.entries(value)) {
    if (internal.has(name) || field === undefined) continue;
    text += `${text ? ',' : ''}"${name}":${fieldJson(name, field)}`;
  }
  return `{${text}}`;
}

function fieldJson(name: string, field: unknown): string {
  if (typeof field === 'string') return isKey(name) && /^-?\d+$/.test(field) ? field : JSON.stringify(field);
  if (name === 'jobKeys' && Array.isArray(field)) return `[${field.join(',')}]`;
  if (documents.has(name)) return documentText(field as Documents);
  if (name === 'customHeaders') return JSON.stringify(field);
  return valueJson(field);
}

function isKey(name: string): boolean {
  return name.endsWith('Key') && name !== 'correlationKey';
}
