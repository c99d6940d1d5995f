import { Router } from 'express';
import { RebuildBody } from '../../domain/api-monitoring.js';
import { RetryBody } from '../../domain/api.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { ReadInstance } from './instance-detail.js';
import { InstanceQuery, type ListInstances } from './list-instances.js';
import type { ReadStatus } from './read-status.js';
import type { Rebuilds } from './rebuild/rebuilds.js';
import type { RetryIncident } from './retry-incident.js';

export function monitoringRoutes(use: { readonly listInstances: ListInstances; readonly readInstance: ReadInstance; readonly retryIncident: RetryIncident; readonly readStatus: ReadStatus; readonly rebuilds: Rebuilds }): Router {
  const router = Router();

  router.get('/monitoring/instances', async (req, res) => {
    const user = allowed(req, 'see-instances');
    res.json(await use.listInstances(user, parse(InstanceQuery, req.query), readCursor(req.query)));
  });

  router.get('/monitoring/instances/:key', async (req, res) => {
    res.json(await use.readInstance(req.params.key, allowed(req, 'see-instances')));
  });

  // 202: the engine has taken it; whether it works shows in the next records.
  router.post('/monitoring/incidents/:key/retry', async (req, res) => {
    const user = allowed(req, 'retry-incident');
    await use.retryIncident(req.params.key, parse(RetryBody, req.body).reason, user);
    res.status(202).json({ retried: true });
  });

  router.get('/monitoring/status', async (req, res) => {
    res.json(await use.readStatus(allowed(req, 'see-instances')));
  });

  router.get('/monitoring/rebuilds/last', async (req, res) => {
    allowed(req, 'rebuild-read-model');
    res.json(await use.rebuilds.last());
  });

  // 202: it goes on beside what people do.
  router.post('/monitoring/rebuilds', async (req, res) => {
    const user = allowed(req, 'rebuild-read-model');
    await use.rebuilds.ask(parse(RebuildBody, req.body).requestId, user);
    res.status(202).json({ asked: true });
  });

  return router;
}
