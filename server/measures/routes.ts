import { Router } from 'express';
import { allowed } from '../session/allowed.js';
import type { ListMeasures } from './list-measures.js';

export function measureRoutes(listMeasures: ListMeasures): Router {
  const router = Router();

  router.get('/measures', async (req, res) => {
    allowed(req, 'see-definitions');
    res.json(await listMeasures());
  });

  return router;
}
