import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from './faults/fault-board.js';
import { strike } from './faults/strike.js';
import { openapi } from './openapi.js';
import { demoPeople } from './people.js';

const Lookup = z.object({ requestId: z.string().min(1), identityNumber: z.string().min(1), name: z.string().min(1) });

/** X21: does this name go with this number? Knows the invented people only. */
export function identityRouter(faults: FaultBoard, now: () => Date): Router {
  const router = Router();
  const nameOf = new Map(demoPeople.filter((person) => person.registered).map((person) => [person.identityNumber, person.name]));

  router.post('/lookups', strike(faults, 'identity'), (req, res) => {
    const { identityNumber, name } = Lookup.parse(req.body);
    const known = nameOf.get(identityNumber);
    const status = known === undefined ? 'no-record' : known === name ? 'match' : 'mismatch';
    res.json({ status, asOf: now().toISOString() });
  });

  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

const document = openapi('X21 identity look-up, stand-in', '/identity', [
  { method: 'post', path: '/lookups', summary: 'Compare a name with an identity number', body: Lookup, answers: { 200: '{status: match | mismatch | no-record, asOf}', 400: '{error}', 503: '{error}' } },
]);
