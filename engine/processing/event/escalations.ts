import type { ElementContext } from '../elements/element-context.js';
import { catchers } from './catchers.js';
import { trigger } from './trigger.js';

export const escalations = { throwFrom };

/** An escalation is heard by the nearest event that catches it, outwards and then in the calling process, or by nobody. */
function throwFrom({ processing, value, element }: ElementContext, code: string): { readonly mayGoOn: boolean } {
  const catcher = catchers.ofEscalation(processing, value.flowScopeKey, code);
  const key = processing.nextKey();
  const record = {
    processInstanceKey: value.processInstanceKey,
    escalationCode: code,
    throwElementId: element.id,
    catchElementId: catcher?.event.id ?? '',
    tenantId: value.tenantId,
  };
  if (catcher && trigger.canReach(processing, catcher.host, catcher.event.id)) {
    trigger.event(processing, catcher.host, catcher.event.id, {});
    processing.event('ESCALATION', 'ESCALATED', key, record);
  } else {
    processing.event('ESCALATION', 'NOT_ESCALATED', key, record);
  }
  // Zeebe holds the thrower back even when the interrupting event could not be triggered any more.
  return { mayGoOn: !catcher?.event.interrupting };
}
