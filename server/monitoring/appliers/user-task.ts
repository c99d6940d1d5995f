import { civilDate } from '../../../domain/deadline/working-days.js';
import type { Changes } from '../changes.js';
import type { EngineRecord } from '../engine-record.js';
import { isObject } from '../is-object.js';
import { textOf, timeOf } from '../read-field.js';

const prefix = 'io.camunda.zeebe:';

/** A job-based user task is a job that a person completes: here it becomes a line of somebody's list. */
export function applyUserTask(record: EngineRecord, changes: Changes): void {
  const at = timeOf(record);
  if (record.intent === 'CREATED') {
    const headers = isObject(record.value['customHeaders']) ? record.value['customHeaders'] : {};
    const header = (name: string) => (typeof headers[name] === 'string' && headers[name] !== '' ? headers[name] : undefined);
    const dueAt = isoDate(header(`${prefix}dueDate`));
    const followUpAt = isoDate(header(`${prefix}followUpDate`));
    const instanceKey = textOf(record, 'processInstanceKey');
    changes.add('tasks', record.key, {
      instanceKey,
      processId: textOf(record, 'bpmnProcessId'),
      definitionKey: textOf(record, 'processDefinitionKey'),
      elementId: textOf(record, 'elementId'),
      elementInstanceKey: textOf(record, 'elementInstanceKey'),
      // A candidate user is a group of one.
      groups: [...groupsOf(header(`${prefix}candidateGroups`)), ...groupsOf(header(`${prefix}candidateUsers`)).map((username) => `user:${username}`)],
      formRef: header(`${prefix}formKey`) ?? header(`${prefix}formId`) ?? '',
      separateFrom: list(header('separateFrom')),
      ...(header('separateFromEarlierCase') === 'true' && { isSeparateFromEarlier: true }),
      ...(header('deadlineBasis') !== undefined && { deadlineBasis: header('deadlineBasis') }),
      ...(dueAt !== undefined && { dueAt }),
      createdAt: at,
      ...(followUpAt !== undefined && { followUpOn: civilDate(new Date(followUpAt)) }),
      priority: Math.trunc(Number(header('priority') ?? 0)) || 0,
      state: 'open',
      assignee: header(`${prefix}assignee`) ?? null,
      version: 0,
      // What is due first stands first; what has no date stands last, the oldest first.
      sortKey: `${dueAt ?? '9999'}~${at}~${record.key}`,
    });
    changes.instancesToLink.add(instanceKey);
  } else if (record.intent === 'COMPLETED') {
    changes.set('tasks', record.key, { state: 'done' });
  } else if (record.intent === 'CANCELED' || record.intent === 'ERROR_THROWN') {
    changes.set('tasks', record.key, { state: 'canceled' });
  } else {
    return;
  }
  changes.note('task', record.key, textOf(record, 'processInstanceKey'));
}

function groupsOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  try {
    const groups: unknown = JSON.parse(text);
    return Array.isArray(groups) ? groups.map(String) : [];
  } catch {
    return list(text);
  }
}

function list(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').map((item) => item.trim()).filter((item) => item !== '');
}

/** In UTC, so that texts sort as times do. Zeebe may add a zone's name in brackets. */
function isoDate(text: string | undefined): string | undefined {
  const time = Date.parse((text ?? '').replace(/\[.*\]$/, ''));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
