import type { ExecutableElement } from '../../model/executable-process.js';
import { noKey, type Key } from '../../protocol/key.js';
import type { ProcessValue } from '../../protocol/values.js';
import type { ElementContext } from '../elements/element-context.js';
import { asStored } from '../as-stored.js';
import type { Processing } from '../processing.js';

/** Who hears a signal: elements that wait for it, and start events of the newest version of each process. */
export const signalSubscriptions = { open, openStart, close };

function open({ processing, key, value }: ElementContext, target: ExecutableElement, signalName: string): void {
  const { bpmnProcessId, processDefinitionKey, tenantId } = value;
  processing.event('SIGNAL_SUBSCRIPTION', 'CREATED', processing.nextKey(), {
    bpmnProcessId,
    processDefinitionKey,
    catchEventInstanceKey: key,
    catchEventId: target.id,
    signalName,
    tenantId,
  });
}

function openStart(
  processing: Processing,
  { bpmnProcessId, processDefinitionKey, tenantId }: Pick<ProcessValue, 'bpmnProcessId' | 'processDefinitionKey' | 'tenantId'>,
  catchEventId: string,
  signalName: string,
): void {
  processing.event('SIGNAL_SUBSCRIPTION', 'CREATED', processing.nextKey(), {
    bpmnProcessId,
    processDefinitionKey,
    catchEventInstanceKey: noKey,
    catchEventId,
    signalName,
    tenantId,
  });
}

/** Those of an element instance, or those that start a process, in the order of their names. */
function close(processing: Processing, owner: Key | string, isMeant: (catchEventId: string) => boolean = () => true): void {
  const { state } = processing;
  const open = state.signalSubscriptionsOf.list(owner).flatMap((key) => state.signalSubscriptions.get(key) ?? []);
  for (const { key, ...value } of open.sort((a, b) => asStored(a.signalName, b.signalName))) {
    if (isMeant(value.catchEventId)) processing.event('SIGNAL_SUBSCRIPTION', 'DELETED', key, value);
  }
}
