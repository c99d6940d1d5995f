import { Router } from 'express';
import { z } from 'zod';
import { RevealBody } from '../../domain/api.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { ReadCaseView } from './case-view.js';
import type { ListCases } from './list-cases.js';
import type { RevealField } from './reveal-field.js';

/** By receipt number only: an identity number does not belong into a URL. */
const status = z.enum(['starting', 'open', 'closed']).optional();
export const CaseListQuery = z.object({ q: z.string().trim().max(40).refine((q) => !/^\d{17}[\dXx]$/.test(q), '身份证号不能放在网址中，请用 POST /api/cases/search').optional(), status });
export const CaseSearch = z.object({ q: z.string().trim().max(40), status, program: z.string().max(60).optional(), cursor: z.string().max(300).optional() });

export function caseRoutes({ listCases, readCaseView, revealField }: { readonly listCases: ListCases; readonly readCaseView: ReadCaseView; readonly revealField: RevealField }): Router {
  const router = Router();

  router.get('/cases', async (req, res) => {
    const user = allowed(req, 'see-cases');
    res.json(await listCases(user, { ...parse(CaseListQuery, req.query), cursor: readCursor(req.query) }));
  });

  router.post('/cases/search', async (req, res) => {
    const user = allowed(req, 'see-cases');
    const body = parse(CaseSearch, req.body);
    res.json(await listCases(user, { ...body, cursor: readCursor(body) }));
  });

  router.get('/cases/:id', async (req, res) => {
    res.json(await readCaseView(req.params.id, allowed(req, 'see-cases')));
  });

  router.post('/cases/:id/reveal', async (req, res) => {
    const user = allowed(req, 'reveal-personal-data');
    res.json({ value: await revealField(req.params.id, parse(RevealBody, req.body), user) });
  });

  return router;
}
