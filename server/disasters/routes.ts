import { Router } from 'express';
import { RegisterVictim } from '../../domain/api-disasters.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { FindDisaster } from './find-disaster.js';
import type { ListVictims } from './list-victims.js';
import type { ReadDisaster } from './read-disaster.js';
import type { RegisterVictimOf } from './register-victim.js';

/** Households struck by a disaster, and what each gets. */
export function disasterRoutes(use: { readonly find: FindDisaster; readonly read: ReadDisaster; readonly list: ListVictims; readonly register: RegisterVictimOf }): Router {
  const router = Router();

  router.get('/disasters/:id', async (req, res) => {
    res.json(await use.read(req.params.id, allowed(req, 'see-disaster-victims')));
  });

  router.get('/disasters/:id/households', async (req, res) => {
    const user = allowed(req, 'see-disaster-victims');
    await use.find(req.params.id, user);
    res.json(await use.list(req.params.id, readCursor(req.query), user));
  });

  router.put('/disasters/:id/households/:householdId', async (req, res) => {
    const user = allowed(req, 'register-disaster-victims');
    await use.register(req.params.id, req.params.householdId, parse(RegisterVictim, req.body), user);
    res.status(204).end();
  });

  return router;
}
