import { Router } from 'express';
import type { Db } from 'mongodb';
import { z } from 'zod';
import { BatchBody } from '../../domain/api-tasks.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import type { BatchDocument } from './batch-document.js';
import { batchView } from './batch-view.js';
import type { FindBatchForm } from './find-batch-form.js';
import type { StartBatch } from './start-batch.js';

export const BatchFormQuery = z.object({ taskKeys: z.array(z.string().min(1).max(30)).min(1).max(200) });

export function taskBatchRoutes({
  db,
  startBatch,
  findBatchForm,
}: {
  readonly db: Db;
  readonly startBatch: StartBatch;
  readonly findBatchForm: FindBatchForm;
}): Router {
  const batches = db.collection<BatchDocument>('taskBatches');
  const router = Router();

  // 202: each task is acted on afterwards.
  router.post('/task-batches', async (req, res) => {
    const user = allowed(req, 'see-tasks');
    res.status(202).json(await startBatch(parse(BatchBody, req.body), user));
  });

  router.post('/task-batches/form', async (req, res) => {
    const user = allowed(req, 'work-on-tasks');
    res.json({ form: (await findBatchForm(parse(BatchFormQuery, req.body).taskKeys, user)) ?? null });
  });

  router.get('/task-batches/:id', async (req, res) => {
    const user = allowed(req, 'see-tasks');
    const batch = await batches.findOne({ _id: req.params.id, 'by.username': user.username });
    if (!batch) throw refuse('not-found');
    res.json(batchView(batch));
  });

  return router;
}
