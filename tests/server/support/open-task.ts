import { randomUUID } from 'node:crypto';
import type { ServerUnderTest } from './server-under-test.js';
import { until } from '../../support/until.js';
import { emergencyReport } from '../../support/emergency.js';
import { exporter } from './exporter.js';

let nextKey = 2251799814000000;
const log = exporter();
const key = () => String((nextKey += 10));

/** A reported case whose process has a user task open for its group. */
export async function reportedCase(server: ServerUnderTest): Promise<string> {
  const hotline = await server.as('hotline');
  const { caseId } = await hotline.send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport({ reportId: randomUUID() }));
  await until('the start', async () => server.engine.published.some(({ messageId }) => messageId === caseId));
  return caseId;
}

export async function openTask(
  server: ServerUnderTest,
  { caseId, elementId = 'checkOnSite', groups = ['township-T01:village-coordinator', 'township-T01:township-caseworker'], formId = 'check-on-site', headers }: { caseId: string; elementId?: string; groups?: readonly string[]; formId?: string; headers?: Readonly<Record<string, string>> },
): Promise<string> {
  const taskKey = key();
  const status = await server.deliver(log.userTask({ taskKey, instanceKey: key(), caseId, elementId, groups, formId, ...(headers && { headers }) }));
  if (status !== 200) throw new Error(`records were answered with ${status}`);
  return taskKey;
}

export { log as exporterUnderTest };
