import { createHmac } from 'node:crypto';
import { Router } from 'express';
import { z } from 'zod';
import { rawBody, signedBy } from './data-sources/signature.js';
import { type FaultBoard } from './faults/fault-board.js';
import { strike } from './faults/strike.js';
import { openapi } from './openapi.js';

const Need = z.object({
  countyCode: z.string().min(1),
  kind: z.string().min(1),
  item: z.string().min(1),
  amountFen: z.number().int().optional(),
  offersUntil: z.string().min(1),
  state: z.string().min(1),
});
const Offer = z.object({
  offerId: z.string().min(1).max(80),
  needId: z.string().min(1),
  organizationId: z.string().min(1),
  organizationName: z.string().min(1),
  organizationKind: z.enum(['charity', 'social-work-agency', 'volunteer-organization']),
  kind: z.string().min(1),
  amountFen: z.number().int().optional(),
  text: z.string().min(1).max(200),
});
const Outcome = z.object({ outcome: z.enum(['chosen', 'declined', 'failed', 'delivered']) });
const Nomination = z.object({ organizationId: z.string().min(1), organizationName: z.string().min(1), honor: z.string(), times: z.number().int(), at: z.string() });

/** X28 or X15: hears of needs without identity, hands offers over, signed, and is told what became of each. */
export function socialForcesRouter(
  system: 'charities' | 'volunteers',
  faults: FaultBoard,
  { secret, offerUrl }: { readonly secret: string; readonly offerUrl?: string | undefined },
): Router {
  const router = Router();
  const needs = new Map<string, z.infer<typeof Need>>();
  const offers = new Map<string, z.infer<typeof Offer> & { outcome?: string }>();
  const nominations = new Map<string, z.infer<typeof Nomination>>();
  const signed = [rawBody, signedBy(secret), strike(faults, system)];

  router.put('/needs/:needId', ...signed, (req, res) => {
    needs.set(String(req.params['needId']), Need.parse(req.body));
    res.json({ status: 'received' });
  });
  router.post('/offers', rawBody, async (req, res) => {
    const offer = Offer.parse(JSON.parse(Buffer.isBuffer(req.body) ? req.body.toString() : '{}'));
    if (!offers.has(offer.offerId)) offers.set(offer.offerId, offer);
    const body = JSON.stringify(offer);
    const handedOver = offerUrl
      ? await fetch(offerUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-signature': createHmac('sha256', secret).update(body).digest('hex') },
          body,
          signal: AbortSignal.timeout(5_000),
        }).then(
          ({ status }) => status,
          () => 0,
        )
      : 0;
    res.status(handedOver === 202 ? 201 : 502).json({ offerId: offer.offerId, handedOver: handedOver === 202 });
  });
  router.put('/offers/:offerId/outcome', ...signed, (req, res) => {
    const offer = offers.get(String(req.params['offerId']));
    if (!offer) return void res.status(404).json({ error: 'NO_SUCH_OFFER' });
    offer.outcome = Outcome.parse(req.body).outcome;
    res.json({ status: 'received' });
  });
  router.put('/nominations/:nominationId', ...signed, (req, res) => {
    const nominationId = String(req.params['nominationId']);
    if (!nominations.has(nominationId)) nominations.set(nominationId, Nomination.parse(req.body));
    res.json({ status: 'received' });
  });
  router.get('/needs', (_req, res) => void res.json([...needs].map(([needId, need]) => ({ needId, ...need }))));
  router.get('/offers', (_req, res) => void res.json([...offers.values()]));
  router.get('/nominations', (_req, res) => void res.json([...nominations].map(([nominationId, one]) => ({ nominationId, ...one }))));
  router.get('/openapi.json', (_req, res) => void res.json(document(system)));
  return router;
}

const received = { 200: '{status: received}', 400: '{error}', 401: '{error}', 503: '{error}' };
const document = (system: 'charities' | 'volunteers') =>
  openapi(system === 'charities' ? 'X28 charities and awards, stand-in' : 'X15 national volunteer system, stand-in', `/${system}`, [
    { method: 'put', path: '/needs/{needId}', summary: 'A need without identity, and how it stands; signed; the last word counts', body: Need, answers: received },
    { method: 'post', path: '/offers', summary: 'An organization offers: handed over, signed in x-signature (HMAC-SHA256 over the body)', body: Offer, answers: { 201: '{offerId}', 400: '{error}', 502: 'not handed over' } },
    { method: 'put', path: '/offers/{offerId}/outcome', summary: 'What became of an offer; signed', body: Outcome, answers: { ...received, 404: '{error}' } },
    { method: 'put', path: '/nominations/{nominationId}', summary: 'A nomination for the award; signed; the first stays', body: Nomination, answers: received },
    { method: 'get', path: '/needs', summary: 'All needs', answers: { 200: 'list' } },
    { method: 'get', path: '/offers', summary: 'All offers, and what became of them', answers: { 200: 'list' } },
    { method: 'get', path: '/nominations', summary: 'All nominations', answers: { 200: 'list' } },
  ]);
