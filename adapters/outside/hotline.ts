import { z } from 'zod';
import type { Hotline } from '../../domain/ports/hotline.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

const Closed = z.object({ status: z.literal('closed') });

/** X13 over HTTP, signed. */
export function hotline(options: OutsideOptions): Hotline {
  const call = httpClient('hotline', options);

  return {
    async close({ ticketNumber, text }) {
      const path = `/tickets/${encodeURIComponent(ticketNumber)}/answer`;
      const answer = await call({ method: 'PUT', path, body: { text }, answers: { 200: Closed }, tries: 2 });
      return { status: answer === noAnswer ? 'unavailable' : 'closed' };
    },
  };
}
