import { Router } from 'express';
import { NewAppeal, type AppealableDecision } from '../../domain/api-appeals.js';
import type { ActingUser } from '../http/acting-user.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';

export function appealRoutes({
  list,
  file,
}: {
  readonly list: (caseId: string, user: ActingUser) => Promise<readonly AppealableDecision[]>;
  readonly file: (caseId: string, appeal: NewAppeal, user: ActingUser) => Promise<string>;
}): Router {
  const router = Router();

  router.get('/cases/:id/appealable', async (req, res) => {
    res.json(await list(req.params.id, allowed(req, 'see-cases')));
  });

  // 202: the case of the appeal exists; its process starts on its own.
  router.post('/cases/:id/appeals', async (req, res) => {
    const user = allowed(req, 'file-appeal');
    const caseId = await file(req.params.id, parse(NewAppeal, req.body), user);
    res.status(202).location(`/api/cases/${caseId}`).json({ caseId });
  });

  return router;
}
