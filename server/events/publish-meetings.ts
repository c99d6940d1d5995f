import type { EventHub } from './event-hub.js';

/** Tells the county's people that something in its meetings has changed. */
export function publishMeetings(hub: EventHub): (countyCode: string) => void {
  return (countyCode) => hub.publish({ event: { kind: 'meeting' }, countyCode });
}
