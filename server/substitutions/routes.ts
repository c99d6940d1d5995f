import { Router } from 'express';
import { SubstitutionBody } from '../../domain/api-tasks.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { EndSubstitution } from './end-substitution.js';
import type { ListSubstitutes } from './list-substitutes.js';
import type { ListSubstitutions, ViewSubstitution } from './list-substitutions.js';
import type { SetSubstitution } from './set-substitution.js';

export function substitutionRoutes(use: {
  readonly listSubstitutions: ListSubstitutions;
  readonly listSubstitutes: ListSubstitutes;
  readonly setSubstitution: SetSubstitution;
  readonly endSubstitution: EndSubstitution;
  readonly view: ViewSubstitution;
}): Router {
  const router = Router();

  router.get('/substitutions', async (req, res) => {
    res.json(await use.listSubstitutions(allowed(req, 'see-tasks'), readCursor(req.query)));
  });

  router.get('/substitutes', async (req, res) => {
    res.json(await use.listSubstitutes(allowed(req, 'see-tasks')));
  });

  router.post('/substitutions', async (req, res) => {
    const user = allowed(req, 'see-tasks');
    res.status(201).json(use.view(await use.setSubstitution(parse(SubstitutionBody, req.body), user), user));
  });

  router.post('/substitutions/:id/end', async (req, res) => {
    const user = allowed(req, 'see-tasks');
    res.json(use.view(await use.endSubstitution(req.params.id, user), user));
  });

  return router;
}
