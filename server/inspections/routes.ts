import { Router } from 'express';
import { OrderInspection } from '../../domain/api-inspections.js';
import type { ActingUser } from '../http/acting-user.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import type { CountyOf } from '../policy/county-of.js';
import { allowed } from '../session/allowed.js';
import type { OrderInspectionOf } from './order-inspection.js';
import type { ReadInspections } from './read-inspections.js';
import type { RecomputeDraw } from './recompute-draw.js';

export function inspectionRoutes(use: {
  readonly countyOf: CountyOf;
  readonly order: OrderInspectionOf;
  readonly read: ReadInspections;
  readonly recompute: RecomputeDraw;
}): Router {
  const router = Router();
  const needed = async (inspectionId: string, user: ActingUser) => {
    const inspection = await use.read.find(user.areaCode, inspectionId);
    if (!inspection) throw refuse('not-found');
    return inspection;
  };

  // 202: the draw follows by itself.
  router.post('/inspections', async (req, res) => {
    const user = allowed(req, 'order-inspection');
    res.status(202).json(await use.order(parse(OrderInspection, req.body), user));
  });

  router.get('/inspections', async (req, res) => {
    const { areaCode } = allowed(req, 'see-inspections');
    res.json(await use.read.list(areaCode, readCursor(req.query)));
  });

  router.get('/inspections/published', async (req, res) => {
    const user = allowed(req, 'see-published-inspections');
    res.json(await use.read.published(await use.countyOf(user), readCursor(req.query)));
  });

  router.get('/inspections/:id', async (req, res) => {
    const user = allowed(req, 'see-inspections');
    res.json(await needed(req.params.id, user));
  });

  router.get('/inspections/:id/items', async (req, res) => {
    const { inspectionId } = await needed(req.params.id, allowed(req, 'see-inspections'));
    res.json(await use.read.items(inspectionId, readCursor(req.query)));
  });

  router.get('/inspections/:id/recomputed', async (req, res) => {
    const { inspectionId } = await needed(req.params.id, allowed(req, 'see-inspections'));
    const draw = await use.recompute(inspectionId);
    if (!draw) throw refuse('not-found');
    res.json(draw);
  });

  return router;
}
