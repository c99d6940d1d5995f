import type { Method } from '../method.js';
import { ofThisPartition } from '../partition.js';

export const resolveIncident: Method<{ readonly incidentKey: string }, unknown> = async ({ incidentKey }, backend) => {
  await backend.submit({ name: 'INCIDENT RESOLVE', key: ofThisPartition(incidentKey), value: null }, 'other');
  return {};
};
