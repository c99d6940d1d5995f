import { Router } from 'express';
import { allowed } from '../session/allowed.js';
import type { ListVerifications } from './list-verifications.js';

export function verificationRoutes(listVerifications: ListVerifications): Router {
  const router = Router();

  router.get('/cases/:id/verifications', async (req, res) => {
    res.json(await listVerifications(req.params.id, allowed(req, 'see-verifications')));
  });

  return router;
}
