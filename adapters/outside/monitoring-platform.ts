import { z } from 'zod';
import { recipientKinds, type MonitoringPlatform } from '../../domain/ports/monitoring-platform.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

const Recipients = z.object({
  asOf: z.iso.datetime({ offset: true }),
  recipients: z.array(z.object({ kind: z.enum(recipientKinds) })),
});

/** X01 over HTTP. */
export function monitoringPlatform(options: OutsideOptions): MonitoringPlatform {
  const call = httpClient('monitoring-platform', options);

  return {
    async update({ statusId, ...status }) {
      const Stored = z.object({ statusId: z.literal(statusId) });
      const answer = await call({ method: 'PUT', path: `/statuses/${encodeURIComponent(statusId)}`, body: status, answers: { 200: Stored }, tries: 3 });
      return { status: answer === noAnswer ? 'unavailable' : 'stored' };
    },

    async recipients(identityNumbers) {
      const answer = await call({ method: 'POST', path: '/recipients/query', body: { identityNumbers }, answers: { 200: Recipients }, tries: 3 });
      if (answer === noAnswer) return { status: 'unavailable' };
      return { status: 'answered', asOf: answer.asOf, kinds: [...new Set(answer.recipients.map(({ kind }) => kind))] };
    },
  };
}
