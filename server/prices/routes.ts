import { Router } from 'express';
import { z } from 'zod';
import { ImportPriceIndex } from '../../domain/api-prices.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import type { ImportIndex } from './import-index.js';
import type { listRecipients } from './list-recipients.js';
import type { listRuns } from './list-runs.js';
import type { ReadPriceRun } from './read-run.js';

export const RecipientQuery = z.object({ countyCode: z.string().max(20).optional() });

export function priceRoutes(use: {
  readonly importIndex: ImportIndex;
  readonly readRun: ReadPriceRun;
  readonly listRuns: ReturnType<typeof listRuns>;
  readonly listRecipients: ReturnType<typeof listRecipients>;
}): Router {
  const router = Router();

  router.post('/price-runs', async (req, res) => {
    const user = allowed(req, 'import-price-index');
    res.status(202).json(await use.importIndex(parse(ImportPriceIndex, req.body), user));
  });

  router.get('/price-runs', async (req, res) => {
    allowed(req, 'see-price-runs');
    res.json(await use.listRuns(readCursor(req.query)));
  });

  router.get('/price-runs/:id', async (req, res) => {
    const run = await use.readRun(req.params.id, allowed(req, 'see-price-runs'));
    if (!run) throw refuse('not-found');
    res.json(run);
  });

  router.get('/price-runs/:id/recipients', async (req, res) => {
    const user = allowed(req, 'see-price-runs');
    res.json(await use.listRecipients(req.params.id, parse(RecipientQuery, req.query).countyCode, readCursor(req.query), user));
  });

  return router;
}
