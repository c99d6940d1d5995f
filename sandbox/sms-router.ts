import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from './faults/fault-board.js';
import { strike } from './faults/strike.js';
import { openapi } from './openapi.js';

const Message = z.object({ eventId: z.string().min(1), to: z.string().min(1), text: z.string().min(1).max(500) });

/** X30: delivers each event id once. */
export function smsRouter(faults: FaultBoard, now: () => Date): Router {
  const router = Router();
  const messages = new Map<string, z.infer<typeof Message> & { readonly sentAt: string }>();

  router.post('/messages', strike(faults, 'sms'), (req, res) => {
    const message = Message.parse(req.body);
    if (!messages.has(message.eventId)) messages.set(message.eventId, { ...message, sentAt: now().toISOString() });
    res.status(202).json({ status: 'sent', eventId: message.eventId });
  });

  router.get('/messages', (_req, res) => void res.json([...messages.values()]));
  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

const document = openapi('X30 messages, stand-in', '/sms', [
  { method: 'post', path: '/messages', summary: 'Send a message; one event id is delivered once', body: Message, answers: { 202: '{status: sent}', 400: '{error}', 503: '{error}' } },
  { method: 'get', path: '/messages', summary: 'All messages delivered', answers: { 200: 'list' } },
]);
