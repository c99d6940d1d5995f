import express, { Router } from 'express';
import { CharityOffer } from '../../domain/charity/offer.js';
import { parse } from '../http/parse.js';
import { signedJson } from '../http/signed-json.js';
import type { ReceiveOffer } from './receive-offer.js';

/** For charities (X28) and the volunteer system (X15), not for people: no session, a signature over the raw bytes instead. Answers only after the offer is saved. */
export function offerRoutes({ receive, secret }: { readonly receive: ReceiveOffer; readonly secret: string }): Router {
  const router = Router();

  router.post('/offers', express.raw({ type: () => true, limit: '64kb' }), async (req, res) => {
    const offer = parse(CharityOffer, signedJson(req.body, req.get('x-signature'), secret));
    res.status(202).json({ received: true, ...(await receive(offer)) });
  });

  return router;
}
