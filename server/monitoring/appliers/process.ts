import { elementNames, processName } from '../element-names.js';
import { numberOf, textOf, timeOf } from '../read-field.js';
import type { Applier } from './applier.js';

export const applyProcess: Applier = (record, changes) => {
  if (record.intent !== 'CREATED') return;
  const xml = Buffer.from(textOf(record, 'resource'), 'base64').toString('utf8');
  const processId = textOf(record, 'bpmnProcessId');
  const definitionKey = textOf(record, 'processDefinitionKey') || record.key;
  changes.add('definitions', definitionKey, {
    processId,
    name: processName(xml, processId) ?? processId,
    version: numberOf(record, 'version'),
    resourceName: textOf(record, 'resourceName'),
    xml,
    elementNames: [...elementNames(xml)],
    deployedAt: timeOf(record),
  });
  changes.note('definition', definitionKey);
};
