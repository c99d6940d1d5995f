import { documentText, type Documents } from '../protocol/documents.js';
import { brokerVersion } from '../protocol/broker-version.js';
import type { LogRecord } from '../protocol/record.js';

/** Fields that only replay needs. */
const internal = new Set(['consumes', 'interrupts', 'isPassedOn', 'returned', 'startedBy']);
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
  for (const name in value) {
    const field = (value as Record<string, unknown>)[name];
    if (field === undefined) continue;
    const kind = kindOf(name);
    if (kind !== 'internal') text += `${text ? ',' : ''}"${name}":${fieldJson(kind, field)}`;
  }
  return `{${text}}`;
}

function fieldJson(kind: FieldKind, field: unknown): string {
  if (kind === 'document') return documentText(field as Documents);
  if (kind === 'headers') return JSON.stringify(field);
  if (typeof field === 'string') return kind === 'key' && /^-?\d+$/.test(field) ? field : JSON.stringify(field);
  return kind === 'keys' && Array.isArray(field) ? `[${field.join(',')}]` : valueJson(field);
}

type FieldKind = 'internal' | 'document' | 'headers' | 'key' | 'keys' | 'plain';
/** There are some two hundred names, told apart many thousand times a second. */
const kinds = new Map<string, FieldKind>();

function kindOf(name: string): FieldKind {
  let kind = kinds.get(name);
  if (kind === undefined) kinds.set(name, (kind = findKind(name)));
  return kind;
}

function findKind(name: string): FieldKind {
  if (internal.has(name)) return 'internal';
  if (documents.has(name)) return 'document';
  if (name === 'customHeaders') return 'headers';
  if (name.endsWith('Keys')) return 'keys';
  return name.endsWith('Key') && name !== 'correlationKey' ? 'key' : 'plain';
}
