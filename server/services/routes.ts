import { Router } from 'express';
import { AgencyChange, NewAgency, OrderService } from '../../domain/api-services.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import type { CountyOf } from '../policy/county-of.js';
import { allowed } from '../session/allowed.js';
import type { Agencies } from './agencies.js';
import type { OrderServiceFor } from './order-service.js';

export function serviceRoutes({ agencies, order, countyOf }: { readonly agencies: Agencies; readonly order: OrderServiceFor; readonly countyOf: CountyOf }): Router {
  const router = Router();

  router.get('/agencies', async (req, res) => {
    const user = allowed(req, 'see-agencies');
    res.json(await agencies.list(await countyOf(user), readCursor(req.query)));
  });
  router.post('/agencies', async (req, res) => {
    const user = allowed(req, 'keep-agencies');
    await agencies.enter(parse(NewAgency, req.body), user);
    res.status(201).end();
  });
  router.put('/agencies/:id', async (req, res) => {
    const user = allowed(req, 'keep-agencies');
    await agencies.change(req.params.id, parse(AgencyChange, req.body), user);
    res.status(204).end();
  });

  // 202: the order's own case is opened by itself.
  router.post('/cases/:id/service-orders', async (req, res) => {
    const user = allowed(req, 'order-service');
    await order(req.params.id, parse(OrderService, req.body), user);
    res.status(202).end();
  });

  return router;
}
