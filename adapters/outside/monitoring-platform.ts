import { z } from 'zod';
import type { MonitoringPlatform } from '../../domain/ports/monitoring-platform.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

/** X01 over HTTP. */
export function monitoringPlatform(options: OutsideOptions): MonitoringPlatform {
  const call = httpClient('monitoring-platform', options);

  return {
    async update({ statusId, ...status }) {
      const Stored = z.object({ statusId: z.literal(statusId) });
      const answer = await call({ method: 'PUT', path: `/statuses/${encodeURIComponent(statusId)}`, body: status, answers: { 200: Stored }, tries: 3 });
      return { status: answer === noAnswer ? 'unavailable' : 'stored' };
    },
  };
}
