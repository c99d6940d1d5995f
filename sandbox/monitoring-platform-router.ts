import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from './faults/fault-board.js';
import { strike } from './faults/strike.js';
import { openapi } from './openapi.js';

const Status = z.object({
  personRef: z.string().min(1), caseRef: z.string().min(1), program: z.string().min(1), outcome: z.string().min(1),
});

/** X01: keeps the last status of each id. */
export function monitoringPlatformRouter(faults: FaultBoard, now: () => Date): Router {
  const router = Router();
  const statuses = new Map<string, z.infer<typeof Status> & { readonly statusId: string; readonly storedAt: string }>();

  router.put('/statuses/:statusId', strike(faults, 'monitoring-platform'), (req, res) => {
    const statusId = z.string().min(1).parse(req.params['statusId']);
    const storedAt = statuses.get(statusId)?.storedAt ?? now().toISOString();
    const stored = { statusId, ...Status.parse(req.body), storedAt };
    statuses.set(statusId, stored);
    res.json(stored);
  });

  router.get('/statuses', (_req, res) => void res.json([...statuses.values()]));
  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

const document = openapi('X01 low-income monitoring platform, stand-in', '/monitoring-platform', [
  { method: 'put', path: '/statuses/{statusId}', summary: 'Store a status; repeating it changes nothing', body: Status, answers: { 200: 'the stored status', 400: '{error}', 503: '{error}' } },
  { method: 'get', path: '/statuses', summary: 'All statuses', answers: { 200: 'list' } },
]);
