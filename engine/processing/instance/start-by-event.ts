import { noKey, type Key } from '../../protocol/key.js';
import type { ProcessInstanceValue, ProcessValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';
import { startInstance } from './start-instance.js';

/** Asks for a new instance that begins at the start event that something has happened to. */
export function startByEvent(
  processing: Processing,
  process: ProcessValue,
  processInstanceKey: Key,
  startedBy: NonNullable<ProcessInstanceValue['startedBy']>,
): void {
  const { processDefinitionKey, tenantId } = process;
  processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), {
    ...startedBy,
    scopeKey: processDefinitionKey,
    isPassedOn: true,
    processInstanceKey,
    processDefinitionKey,
    tenantId,
  });
  startInstance(processing, process, processInstanceKey, { processInstanceKey: noKey, elementInstanceKey: noKey }, startedBy);
}
