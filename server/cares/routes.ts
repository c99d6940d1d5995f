import { Router } from 'express';
import { z } from 'zod';
import { CaregiverReveal, CaregiverWithdrawal, careFilters } from '../../domain/api-care.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { ReadCare } from './care-view.js';
import type { ListCares } from './list-cares.js';
import type { RevealCaregiver } from './reveal-caregiver.js';
import type { WithdrawCaregiver } from './withdraw-caregiver.js';

export const CareQuery = z.object({ which: z.enum(careFilters).default('without-agreement') });

export function careRoutes(uses: {
  readonly listCares: ListCares;
  readonly readCare: ReadCare;
  readonly revealCaregiver: RevealCaregiver;
  readonly withdrawCaregiver: WithdrawCaregiver;
}): Router {
  const router = Router();

  router.get('/cares', async (req, res) => {
    const user = allowed(req, 'see-cares');
    res.json(await uses.listCares(user, parse(CareQuery, req.query).which, readCursor(req.query)));
  });

  router.get('/cares/:id', async (req, res) => {
    res.json(await uses.readCare(req.params.id, allowed(req, 'see-cares')));
  });

  // The agreement ends once the process has heard of it.
  router.post('/cares/:id/withdrawal', async (req, res) => {
    const user = allowed(req, 'report-caregiver-withdrawal');
    await uses.withdrawCaregiver(req.params.id, parse(CaregiverWithdrawal, req.body), user);
    res.status(202).json({});
  });

  router.post('/cares/:id/reveal', async (req, res) => {
    const user = allowed(req, 'see-cares');
    allowed(req, 'reveal-personal-data');
    res.json({ value: await uses.revealCaregiver(req.params.id, parse(CaregiverReveal, req.body), user) });
  });

  return router;
}
