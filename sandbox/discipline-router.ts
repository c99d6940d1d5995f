import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from './faults/fault-board.js';
import { strike } from './faults/strike.js';
import { openapi } from './openapi.js';

const Referral = z.object({ caseRef: z.string().min(1), countyCode: z.string().min(1), reason: z.string().min(1) });

/** X29: keeps the first referral of each id. */
export function disciplineRouter(faults: FaultBoard, now: () => Date): Router {
  const router = Router();
  const referrals = new Map<string, z.infer<typeof Referral> & { readonly referralId: string; readonly receivedAt: string }>();

  router.put('/referrals/:referralId', strike(faults, 'discipline'), (req, res) => {
    const referralId = z.string().min(1).parse(req.params['referralId']);
    const referral = referrals.get(referralId) ?? { referralId, ...Referral.parse(req.body), receivedAt: now().toISOString() };
    referrals.set(referralId, referral);
    res.json(referral);
  });

  router.get('/referrals', (_req, res) => void res.json([...referrals.values()]));
  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

const document = openapi('X29 discipline and supervision, stand-in', '/discipline', [
  { method: 'put', path: '/referrals/{referralId}', summary: 'Receive a referral; repeating it changes nothing', body: Referral, answers: { 200: 'the referral', 400: '{error}', 503: '{error}' } },
  { method: 'get', path: '/referrals', summary: 'All referrals', answers: { 200: 'list' } },
]);
