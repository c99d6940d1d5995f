import { Router } from 'express';
import { HouseholdChange, NewHousehold, PeopleSearch } from '../../domain/api-people.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { readingsOf } from '../people/read-in-the-clear.js';
import { AsOf } from '../people/routes.js';
import type { PeopleNeeds } from '../people/needs.js';
import { allowed } from '../session/allowed.js';
import { findHousehold, type ReadHousehold } from './household-view.js';
import type { ChangeHousehold, EnterHousehold } from './save-household.js';
import type { SearchHouseholds } from './search-households.js';

interface UseCases {
  readonly searchHouseholds: SearchHouseholds;
  readonly readHousehold: ReadHousehold;
  readonly enterHousehold: EnterHousehold;
  readonly changeHousehold: ChangeHousehold;
}

export function householdRoutes(
  needs: Pick<PeopleNeeds, 'households' | 'audit'>,
  { searchHouseholds, readHousehold, enterHousehold, changeHousehold }: UseCases,
): Router {
  const router = Router();
  const readings = readingsOf(needs);

  router.get('/households', async (req, res) => {
    res.json(await searchHouseholds({ q: '', cursor: readCursor(req.query) }, allowed(req, 'see-people')));
  });

  router.post('/households/search', async (req, res) => {
    const user = allowed(req, 'see-people');
    const body = parse(PeopleSearch, req.body);
    res.json(await searchHouseholds({ ...body, cursor: readCursor(body) }, user));
  });

  router.post('/households', async (req, res) => {
    const user = allowed(req, 'write-people');
    const entered = await enterHousehold(parse(NewHousehold, req.body), user);
    res.status(201).location(`/api/households/${entered.householdId}`).json(entered);
  });

  router.get('/households/:id', async (req, res) => {
    const user = allowed(req, 'see-people');
    res.json(await readHousehold(req.params.id, parse(AsOf, req.query).date, user));
  });

  router.put('/households/:id', async (req, res) => {
    const user = allowed(req, 'write-people');
    await changeHousehold(req.params.id, parse(HouseholdChange, req.body), user);
    res.status(204).end();
  });

  router.get('/households/:id/readings', async (req, res) => {
    const { _id } = await findHousehold(needs, req.params.id, allowed(req, 'see-people'));
    res.json(await readings(_id));
  });

  return router;
}
