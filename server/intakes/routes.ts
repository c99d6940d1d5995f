import { Router } from 'express';
import { allowed } from '../session/allowed.js';
import type { ReadIntake } from './intake-view.js';

export function intakeRoutes(readIntake: ReadIntake): Router {
  const router = Router();

  router.get('/intakes/:caseId', async (req, res) => {
    res.json(await readIntake(req.params.caseId, allowed(req, 'see-cases')));
  });

  return router;
}
