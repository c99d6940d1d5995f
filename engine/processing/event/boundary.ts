import type { Documents } from '../../protocol/documents.js';
import type { ElementContext } from '../elements/element-context.js';

/** Starts the boundary event beside its activity; what the event brought waits at it until it completes. */
export const boundary = {
  activate(host: ElementContext, boundaryEventId: string, variables: Documents): void {
    const { processing, value } = host;
    const key = processing.nextKey();
    processing.event('PROCESS_EVENT', 'TRIGGERING', processing.nextKey(), {
      scopeKey: key,
      targetElementId: boundaryEventId,
      processInstanceKey: value.processInstanceKey,
      processDefinitionKey: value.processDefinitionKey,
      variables,
      tenantId: value.tenantId,
    });
    host.activateSibling(host.elementOf(boundaryEventId), key);
  },
};
