import { z } from 'zod';
import type { AidStation } from '../../domain/ports/aid-station.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

/** X22 over HTTP. */
export function aidStation(options: OutsideOptions): AidStation {
  const call = httpClient('aid-station', options);

  return {
    async report({ admissionId, ...admission }) {
      const Stored = z.object({ admissionId: z.literal(admissionId) });
      const path = `/admissions/${encodeURIComponent(admissionId)}`;
      const answer = await call({ method: 'PUT', path, body: admission, answers: { 200: Stored }, tries: 3 });
      return { status: answer === noAnswer ? 'unavailable' : 'stored' };
    },
  };
}
