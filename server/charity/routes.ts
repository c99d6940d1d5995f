import { Router } from 'express';
import { RaiseNeed as RaiseNeedBody } from '../../domain/api-charity.js';
import type { ActingUser } from '../http/acting-user.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import type { CountyOf } from '../policy/county-of.js';
import { allowed } from '../session/allowed.js';
import type { RaiseNeed } from './raise-need.js';
import type { ReadCharity } from './read-charity.js';

export function charityRoutes({ raise, read, countyOf }: { readonly raise: RaiseNeed; readonly read: ReadCharity; readonly countyOf: CountyOf }): Router {
  const router = Router();
  const place = async (user: ActingUser) => (user.areaKind === 'city' ? undefined : await countyOf(user));

  // 202: the process starts by itself.
  router.post('/cases/:id/charity-needs', async (req, res) => {
    const user = allowed(req, 'raise-charity-need');
    const { requestId } = parse(RaiseNeedBody, req.body);
    await raise(req.params.id, requestId, user);
    res.status(202).end();
  });

  router.get('/charity/needs', async (req, res) => {
    const user = allowed(req, 'see-published-needs');
    res.json(await read.needs(await place(user), readCursor(req.query)));
  });
  router.get('/charity/offers', async (req, res) => {
    const user = allowed(req, 'see-charity-offers');
    res.json(await read.offers(await place(user), readCursor(req.query)));
  });
  router.get('/charity/nominations', async (req, res) => {
    allowed(req, 'see-published-needs');
    res.json(await read.nominations(readCursor(req.query)));
  });

  return router;
}
