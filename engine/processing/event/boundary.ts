import type { Documents } from '../../protocol/documents.js';
import type { ElementContext } from '../elements/element-context.js';

export const boundary = {
  /** Goes on with the event that its host has waited for, beside the host or in its place. */
  activate(host: ElementContext, eventId: string, variables: Documents): void {
    const { processing, key, value } = host;
    processing.event('PROCESS_EVENT', 'TRIGGERED', processing.nextKey(), {
      scopeKey: key,
      targetElementId: eventId,
      processInstanceKey: value.processInstanceKey,
      processDefinitionKey: value.processDefinitionKey,
      variables: {},
      tenantId: value.tenantId,
    });
    host.runEvent(host.elementOf(eventId), value.flowScopeKey, variables);
  },
};
