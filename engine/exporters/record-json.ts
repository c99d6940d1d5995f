import { documentText, type Documents } from '../protocol/documents.js';
import { brokerVersion } from '../protocol/broker-version.js';
import type { LogRecord } from '../protocol/record.js';

/** Fields that only replay needs. */
const internal = new Set(['consumes', 'interrupts', 'isPassedOn', 'startedBy']);
/** Fields whose values are JSON texts by name, to be written as one object. */
const documents = new Set(['variables']);
/** Sequences are counted in each partition, above its number. */
const partition = 2 ** 51;

/** What events are written in their second version by now. */
const secondVersion = new Set([
  'DEPLOYMENT CREATED',
  'PROCESS_INSTANCE ELEMENT_ACTIVATING',
  'PROCESS_INSTANCE ELEMENT_MIGRATED',
  'INCIDENT RESOLVED',
]);
/** Fields that Zeebe 8.5 writes and that say the same in every record here. */
const constantFields: Readonly<Record<string, string>> = {
  JOB: ',"timeout":-1,"jobKind":"BPMN_ELEMENT"',
  JOB_BATCH: ',"truncated":false,"tenantIds":["<default>"]',
  PROCESS_INSTANCE_CREATION: ',"startInstructions":[]',
  PROCESS_INSTANCE_MODIFICATION: ',"ancestorScopeKeys":[]',
  VARIABLE_DOCUMENT: ',"tenantId":"<default>"',
};

/** A record as Zeebe's exporters write it: keys are numbers, documents are objects; `sequence` counts what is sent of its kind. */
export function recordJson(record: LogRecord, sequence: number): string {
  const { position, sourcePosition, key, timestamp, valueType, intent, recordType } = record;
  const rejected = recordType === 'COMMAND_REJECTION';
  return (
    `{"partitionId":1,"value":${recordValueJson(record)},"key":${key},"timestamp":${timestamp},"valueType":"${valueType}",` +
    `"brokerVersion":"${brokerVersion}","recordType":"${recordType}","sourceRecordPosition":${sourcePosition},` +
    `"intent":"${intent}","rejectionType":"${rejected ? record.rejectionType : 'NULL_VAL'}",` +
    `"rejectionReason":${rejected ? JSON.stringify(record.rejectionReason) : '""'},"position":${position},` +
    `"authorizations":{"authorized_tenants":["<default>"]},"recordVersion":${recordVersion(record)},"sequence":${partition + sequence}}`
  );
}

function recordVersion({ recordType, valueType, intent }: LogRecord): number {
  return recordType === 'EVENT' && secondVersion.has(`${valueType} ${intent}`) ? 2 : 1;
}

function recordValueJson({ recordType, valueType, value }: LogRecord): string {
  const text = valueJson(value);
  const constants = recordType === 'EVENT' ? constantFields[valueType] : undefined;
  return constants ? `${text.slice(0, -1)}${constants}}` : text;
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
  if (name.endsWith('Keys') && Array.isArray(field)) return `[${field.join(',')}]`;
  if (documents.has(name)) return documentText(field as Documents);
  if (name === 'customHeaders') return JSON.stringify(field);
  return valueJson(field);
}

function isKey(name: string): boolean {
  return name.endsWith('Key') && name !== 'correlationKey';
}
