import type { Method } from '../method.js';

export const resolveIncident: Method<{ readonly incidentKey: string }, unknown> = async ({ incidentKey }, backend) => {
  await backend.submit({ name: 'INCIDENT RESOLVE', key: incidentKey, value: null }, 'other');
  return {};
};
