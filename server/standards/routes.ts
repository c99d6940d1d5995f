import { Router } from 'express';
import { readCursor } from '../http/paging.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import type { ReadStandards } from './read-standards.js';

export function standardRoutes(read: ReadStandards): Router {
  const router = Router();

  router.get('/standard-changes', async (req, res) => {
    allowed(req, 'see-standards');
    res.json(await read.list(readCursor(req.query)));
  });

  router.get('/standard-changes/:id', async (req, res) => {
    allowed(req, 'see-standards');
    const change = await read.find(req.params.id);
    if (!change) throw refuse('not-found');
    res.json(change);
  });

  return router;
}
