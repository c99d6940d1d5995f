import { numberOf, textOf, timeOf } from '../read-field.js';
import type { Applier } from './applier.js';

export const applyForm: Applier = (record, changes) => {
  if (record.intent !== 'CREATED') return;
  changes.add('forms', textOf(record, 'formKey') || record.key, {
    formId: textOf(record, 'formId'),
    version: numberOf(record, 'version'),
    schemaText: Buffer.from(textOf(record, 'resource'), 'base64').toString('utf8'),
    resourceName: textOf(record, 'resourceName'),
    deployedAt: timeOf(record),
  });
};
