import type { Key } from '../../protocol/key.js';
import type { ProcessInstanceValue, ProcessValue } from '../../protocol/values.js';
import type { Processing } from '../processing.js';

/** Asks for a new instance of the process. `caller` is the call activity that wants it, with keys of -1 for none. */
export function startInstance(
  processing: Processing,
  process: Pick<ProcessValue, 'bpmnProcessId' | 'version' | 'processDefinitionKey' | 'tenantId'>,
  processInstanceKey: Key,
  caller: { readonly processInstanceKey: Key; readonly elementInstanceKey: Key },
  startedBy?: ProcessInstanceValue['startedBy'],
): void {
  processing.followUp('PROCESS_INSTANCE ACTIVATE_ELEMENT', processInstanceKey, {
    element: {
      bpmnProcessId: process.bpmnProcessId,
      version: process.version,
      processDefinitionKey: process.processDefinitionKey,
      processInstanceKey,
      elementId: process.bpmnProcessId,
      bpmnElementType: 'PROCESS',
      bpmnEventType: 'UNSPECIFIED',
      flowScopeKey: '-1',
      parentProcessInstanceKey: caller.processInstanceKey,
      parentElementInstanceKey: caller.elementInstanceKey,
      tenantId: process.tenantId,
    },
    ...(startedBy && { startedBy }),
  });
}
