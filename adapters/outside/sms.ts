import { z } from 'zod';
import type { Messenger } from '../../domain/ports/messenger.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

const Sent = z.object({ status: z.literal('sent') });

/** X30 over HTTP. Repeating is safe: one event id is delivered once. */
export function sms(options: OutsideOptions): Messenger {
  const call = httpClient('sms', options);

  return {
    async send(message) {
      const answer = await call({ method: 'POST', path: '/messages', body: message, answers: { 202: Sent }, tries: 3 });
      return { status: answer === noAnswer ? 'unavailable' : 'sent' };
    },
  };
}
