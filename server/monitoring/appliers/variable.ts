import type { EngineRecord } from '../engine-record.js';
import { textOf } from '../read-field.js';
import type { Applier } from './applier.js';

export const applyVariable: Applier = (record, changes) => {
  if (record.intent !== 'CREATED' && record.intent !== 'UPDATED') return;
  const [name, scopeKey, instanceKey] = [textOf(record, 'name'), textOf(record, 'scopeKey'), textOf(record, 'processInstanceKey')];
  changes.set('variables', `${scopeKey}:${name}`, { instanceKey, scopeKey, name, value: textOf(record, 'value') });

  // What an instance is about: a case, a batch of payments, a month's prices, an inspection, or an office's matter.
  const caseId = subjects.has(name) ? codeOf(record) : undefined;
  if (caseId !== undefined) {
    changes.set('instances', instanceKey, { caseId });
    changes.instancesToLink.add(instanceKey);
  }
  // Where an instance's work lies, when it says so itself: a county's step in a city's matter.
  const place = scopeKey === instanceKey ? ownPlaces.get(name) : undefined;
  const code = place && codeOf(record);
  if (place !== undefined && code !== undefined) {
    changes.set('instances', instanceKey, { [place]: code });
    changes.instancesToLink.add(instanceKey);
  }
};

const subjects: ReadonlySet<string> = new Set(['caseId', 'batchId', 'runId', 'inspectionId', 'matterId']);
const ownPlaces: ReadonlyMap<string, 'ownCountyCode' | 'ownTownshipCode'> = new Map([
  ['countyCode', 'ownCountyCode'],
  ['townshipCode', 'ownTownshipCode'],
]);

/** Zeebe sets a message's variables on the start event first, so the scope may be below the process instance. */
function codeOf(record: EngineRecord): string | undefined {
  try {
    const value: unknown = JSON.parse(textOf(record, 'value'));
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}
