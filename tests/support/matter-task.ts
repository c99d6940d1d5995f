import type { Page, TaskSummary } from '../../domain/api.js';
import type { ApiClient } from './api-client.js';
import { until } from './until.js';

/** Waits until an office's matter has an open task at that element for this person. */
export function openMatterTask(client: ApiClient, matterId: string, elementId: string): Promise<TaskSummary> {
  return until(
    `'${elementId}' of ${matterId} for ${client.username}`,
    async () =>
      (await client.get<Page<TaskSummary>>('/api/tasks?view=group')).items.find((task) => task.caseId === matterId && task.elementId === elementId),
    60_000,
  );
}

/** Claims and completes it. */
export async function workMatterTask(client: ApiClient, matterId: string, elementId: string, data: object): Promise<void> {
  const { taskKey, version: seen } = await openMatterTask(client, matterId, elementId);
  const { version } = await client.send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { version: seen });
  await client.send('POST', `/api/tasks/${taskKey}/complete`, { version, data });
}
