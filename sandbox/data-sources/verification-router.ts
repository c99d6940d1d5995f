import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from '../faults/fault-board.js';
import { strike } from '../faults/strike.js';
import { openapi } from '../openapi.js';
import { rawBody, signedBy } from './signature.js';

const Order = z.object({
  requestId: z.string().min(1),
  purpose: z.string().min(1),
  members: z.array(z.object({ personRef: z.string().min(1), name: z.string().min(1), identityNumber: z.string().min(1) })).max(50),
});

/** X03: takes orders of verifications; one request id is one order. */
export function verificationRouter(faults: FaultBoard, secret: string, now: () => Date): Router {
  const router = Router();
  const orders = new Map<
    string,
    { readonly requestId: string; readonly purpose: string; readonly memberCount: number; readonly orderedAt: string }
  >();

  router.post('/orders', rawBody, signedBy(secret), strike(faults, 'verification'), (req, res) => {
    const { requestId, purpose, members } = Order.parse(req.body);
    if (!orders.has(requestId)) orders.set(requestId, { requestId, purpose, memberCount: members.length, orderedAt: now().toISOString() });
    res.status(202).json({ status: 'accepted', requestId });
  });

  router.get('/orders', (_req, res) => void res.json([...orders.values()]));
  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

const document = openapi('X03 verification of household means, stand-in', '/verification', [
  {
    method: 'post',
    path: '/orders',
    summary: 'Order a verification; signed by x-timestamp and x-signature',
    body: Order,
    answers: { 202: '{status: accepted, requestId}', 400: '{error}', 401: '{error}: bad signature', 503: '{error}' },
  },
  {
    method: 'get',
    path: '/orders',
    summary: 'All orders, without the people',
    answers: { 200: '[{requestId, purpose, memberCount, orderedAt}]' },
  },
]);
