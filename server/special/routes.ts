import { Router } from 'express';
import { SpecialRequest } from '../../domain/api-special.js';
import type { ActingUser } from '../http/acting-user.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';

export function specialRoutes(ask: (caseId: string, request: SpecialRequest, user: ActingUser) => Promise<string>): Router {
  const router = Router();

  // 202: the case exists; its process starts on its own. Who asks may not be one of those who see it.
  router.post('/cases/:id/special-assistance', async (req, res) => {
    const user = allowed(req, 'ask-special-assistance');
    const caseId = await ask(req.params.id, parse(SpecialRequest, req.body), user);
    res.status(202).location(`/api/cases/${caseId}`).json({ caseId });
  });

  return router;
}
