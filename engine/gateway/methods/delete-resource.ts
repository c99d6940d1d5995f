import type { Method } from '../method.js';

export const deleteResource: Method<{ readonly resourceKey: string }, unknown> = async ({ resourceKey }, backend) => {
  await backend.submit({ name: 'RESOURCE_DELETION DELETE', key: '-1', value: { resourceKey } }, 'other');
  return {};
};
