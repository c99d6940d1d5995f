import { z } from 'zod';
import type { BankBatches } from '../../domain/ports/bank-batches.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

const Accepted = z.object({ status: z.literal('accepted') });
const Refused = z.object({ error: z.string() }).transform(() => ({ status: 'refused' as const }));
const Answered = z.object({ status: z.literal('answered'), content: z.string() });
const Pending = z.object({ status: z.literal('pending') });
const NotReceived = z.object({ error: z.literal('NOT_RECEIVED') }).transform(() => ({ status: 'not-received' as const }));
const Statement = z.object({ content: z.string() });

const timeoutMs = 30_000;

/** X26 by file over HTTP. A file may be sent again: the bank knows it by its id. */
export function bankBatches(options: OutsideOptions): BankBatches {
  const call = httpClient('bank', options);

  return {
    async submit(file) {
      const answer = await call<z.output<typeof Accepted | typeof Refused>>({
        method: 'POST',
        path: '/batches',
        body: file,
        answers: { 202: Accepted, 400: Refused, 409: Refused },
        tries: 2,
        timeoutMs,
      });
      return answer === noAnswer ? 'unknown' : answer.status;
    },

    async answer(fileId) {
      const answer = await call<z.output<typeof Answered | typeof Pending | typeof NotReceived>>({
        method: 'GET',
        path: `/batches/${encodeURIComponent(fileId)}/answer`,
        answers: { 200: z.union([Answered, Pending]), 404: NotReceived },
        tries: 3,
        timeoutMs,
      });
      return answer === noAnswer ? { status: 'unknown' } : answer;
    },

    async statement(from, to) {
      const answer = await call<z.output<typeof Statement>>({
        method: 'GET',
        path: `/statement?${new URLSearchParams({ from, to }).toString()}`,
        answers: { 200: Statement },
        tries: 3,
        timeoutMs,
      });
      return answer === noAnswer ? undefined : answer.content;
    },
  };
}
