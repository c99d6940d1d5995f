import { z } from 'zod';
import type { PaymentGateway } from '../../domain/ports/payment-gateway.js';
import { httpClient, noAnswer, type OutsideOptions } from './http-client.js';

const Known = z.object({ status: z.enum(['accepted', 'paid']), bankRef: z.string().min(1) });
const Rejected = z.object({ status: z.literal('rejected'), reason: z.string().min(1) });
const Conflict = z.object({ error: z.string() }).transform(() => ({ status: 'conflict' as const }));
/** An order the bank cannot read, which sending again would not make readable; most likely the account number. */
const Unreadable = z.object({ error: z.string() }).transform(() => ({ status: 'rejected' as const, reason: 'INVALID_ORDER' }));
const NotReceived = z.object({ error: z.literal('NOT_RECEIVED') }).transform(() => ({ status: 'not-received' as const }));

/** X26 over HTTP. A transfer is tried once: whether to send again is for the one who can ask first. */
export function bank(options: OutsideOptions): PaymentGateway {
  const call = httpClient('bank', options);

  return {
    async transfer(order) {
      const answer = await call<z.output<typeof Known | typeof Rejected | typeof Conflict | typeof Unreadable>>({
        method: 'POST',
        path: '/transfers',
        body: order,
        answers: { 202: Known, 400: Unreadable, 409: Conflict, 422: Rejected },
        tries: 1,
      });
      if (answer === noAnswer) return { status: 'unknown' };
      if (answer.status === 'conflict') throw new Error(`银行已有同一键 '${order.key}' 的另一笔指令,金额或账户不同。`);
      return answer;
    },

    async query(key) {
      const answer = await call<z.output<typeof Known | typeof Rejected | typeof NotReceived>>({
        method: 'GET', path: `/transfers/${encodeURIComponent(key)}`, answers: { 200: z.union([Known, Rejected]), 404: NotReceived }, tries: 3,
      });
      return answer === noAnswer ? { status: 'unknown' } : answer;
    },
  };
}
