import { createHmac } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from './faults/fault-board.js';
import { strike } from './faults/strike.js';
import { openapi } from './openapi.js';
import { rawBody, signedBy } from './data-sources/signature.js';

const Call = z.object({
  ticketNumber: z.string().min(1).max(60),
  townshipCode: z.string().min(1).max(20),
  personName: z.string().min(1).max(50).optional(),
  placeText: z.string().min(1).max(200),
  text: z.string().min(1).max(2000),
  callerPhone: z.string().max(20).optional(),
});
const Answer = z.object({ text: z.string().min(1).max(500) });

/** X13: hands calls over as tickets, signed, and takes back the answer that closes each; closed once, the first answer stays. */
export function hotlineRouter(
  faults: FaultBoard,
  { secret, ticketUrl }: { readonly secret: string; readonly ticketUrl?: string | undefined },
): Router {
  const router = Router();
  const tickets = new Map<string, z.infer<typeof Call> & { answer?: string }>();

  router.post('/calls', rawBody, async (req, res) => {
    const call = Call.parse(JSON.parse(Buffer.isBuffer(req.body) ? req.body.toString() : '{}'));
    if (!tickets.has(call.ticketNumber)) tickets.set(call.ticketNumber, call);
    const body = JSON.stringify(call);
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    const handedOver = ticketUrl
      ? await fetch(ticketUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-signature': signature },
          body,
          signal: AbortSignal.timeout(5_000),
        }).then(
          ({ status }) => status,
          () => 0,
        )
      : 0;
    res.status(handedOver === 202 ? 201 : 502).json({ ticketNumber: call.ticketNumber, handedOver: handedOver === 202 });
  });

  router.put('/tickets/:number/answer', rawBody, signedBy(secret), strike(faults, 'hotline'), (req, res) => {
    const { text } = Answer.parse(req.body);
    const ticket = tickets.get(String(req.params['number']));
    if (!ticket) return void res.status(404).json({ error: 'NO_SUCH_TICKET' });
    ticket.answer ??= text;
    res.json({ status: 'closed' });
  });

  router.get(
    '/tickets',
    (_req, res) =>
      void res.json(
        [...tickets.values()].map(({ ticketNumber, answer }) => ({
          ticketNumber,
          isClosed: answer !== undefined,
          ...(answer !== undefined && { answer }),
        })),
      ),
  );
  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

const document = openapi('X13 government hotline 12345, stand-in', '/hotline', [
  {
    method: 'post',
    path: '/calls',
    summary: 'A call: makes a ticket and hands it over, signed in x-signature (HMAC-SHA256 over the body)',
    body: Call,
    answers: { 201: '{ticketNumber}', 400: '{error}', 502: 'not handed over' },
  },
  {
    method: 'put',
    path: '/tickets/{number}/answer',
    summary: 'Close a ticket with an answer; signed; the first answer stays',
    body: Answer,
    answers: { 200: '{status: closed}', 401: '{error}', 404: '{error}', 503: '{error}' },
  },
  { method: 'get', path: '/tickets', summary: 'All tickets, and how they were closed', answers: { 200: 'list' } },
]);
