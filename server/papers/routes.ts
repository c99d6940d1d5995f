import { Router } from 'express';
import { NewPaperNotice } from '../../domain/api-case-file.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { CasePapers } from './case-papers.js';

export function paperRoutes({ read, notify }: CasePapers): Router {
  const router = Router();

  router.get('/cases/:id/papers', async (req, res) => {
    res.json(await read(req.params.id, allowed(req, 'see-cases')));
  });

  router.post('/cases/:id/paper-notices', async (req, res) => {
    const user = allowed(req, 'notify-of-papers');
    res.status(201).json(await notify(req.params.id, parse(NewPaperNotice, req.body), user));
  });

  return router;
}
