import express, { Router } from 'express';
import type { ReceiveConfirmation } from './receive-confirmation.js';

/** For the bank, not for people: no session, a signature over the raw bytes instead. */
export function bankRoutes(receiveConfirmation: ReceiveConfirmation): Router {
  const router = Router();

  router.post('/confirmations', express.raw({ type: () => true, limit: '100kb' }), async (req, res) => {
    await receiveConfirmation(req.body, req.get('x-signature'));
    res.status(200).json({ received: true });
  });

  return router;
}
