import type { Documents } from '../../protocol/documents.js';
import type { ElementContext } from '../elements/element-context.js';
import { processEvent } from './process-event.js';

export const boundary = {
  /** Goes on with the event that its host has waited for, beside the host or in its place. */
  activate(host: ElementContext, eventId: string, variables: Documents): void {
    const { processing } = host;
    processing.event('PROCESS_EVENT', 'TRIGGERED', processing.nextKey(), processEvent(host, eventId, {}));
    host.runEvent(host.elementOf(eventId), host.value.flowScopeKey, variables);
  },
};
