import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from '../faults/fault-board.js';
import { faultOf, strike } from '../faults/strike.js';
import { openapi } from '../openapi.js';
import { type Facts, lookUp } from './registers.js';
import { rawBody, signedBy } from './signature.js';
import { type DataSourceCode } from './sources.js';

const Query = z.object({
  requestId: z.string().min(1),
  purpose: z.string().min(1),
  members: z
    .array(z.object({ personRef: z.string().min(1), name: z.string().min(1), identityNumber: z.string().min(1) }))
    .min(1)
    .max(50),
});
type Query = z.infer<typeof Query>;
type Answer =
  | {
      readonly status: 'answered';
      readonly source: string;
      readonly asOf: string;
      readonly records: readonly { readonly personRef: string; readonly facts: Facts }[];
    }
  | { readonly status: 'no-record' | 'identity-mismatch'; readonly source: string; readonly asOf: string };

/** For tests of what a department does that finds no legal basis for the purpose. */
const unlawfulPurpose = 'unlawful';

/** One department behind the exchange (X04). The same request id is answered as it was the first time. */
export function dataSourceRouter(source: DataSourceCode, faults: FaultBoard, secret: string, now: () => Date): Router {
  const router = Router();
  const given = new Map<string, Answer>();

  router.post('/queries', rawBody, signedBy(secret), strike(faults, source), (req, res) => {
    const query = Query.parse(req.body);
    if (query.purpose === unlawfulPurpose) {
      res.status(403).json({ error: 'NO_LEGAL_BASIS' });
      return;
    }
    const answer = given.get(query.requestId) ?? answerTo(source, query, now());
    given.set(query.requestId, answer);
    // The fault of a department that delivers twice.
    const isDoubled = faultOf(res) === 'duplicate' && answer.status === 'answered';
    res.json(isDoubled ? { ...answer, records: [...answer.records, ...answer.records] } : answer);
  });

  router.get(
    '/openapi.json',
    (_req, res) =>
      void res.json(
        openapi(`${source} data, stand-in`, `/data/${source}`, [
          {
            method: 'post',
            path: '/queries',
            summary: 'What this department knows of the members; signed by x-timestamp and x-signature',
            body: Query,
            answers: {
              200: '{status: answered, source, asOf, records: [{personRef, facts}]} | {status: no-record | identity-mismatch, source, asOf}',
              400: '{error}',
              401: '{error}: bad signature',
              403: '{error}: no legal basis for the purpose',
              503: '{error}',
            },
          },
        ]),
      ),
  );
  return router;
}

function answerTo(source: DataSourceCode, { members }: Query, now: Date): Answer {
  const asOf = yesterday(now);
  const found = members.map(({ personRef, name, identityNumber }) => ({ personRef, facts: lookUp(source, identityNumber, name) }));
  if (found.some(({ facts }) => facts === 'mismatch')) return { status: 'identity-mismatch', source, asOf };
  const records = found.flatMap(({ personRef, facts }) => (facts === undefined || facts === 'mismatch' ? [] : [{ personRef, facts }]));
  return records.length === 0 ? { status: 'no-record', source, asOf } : { status: 'answered', source, asOf, records };
}

/** Departments speak of what they knew when the last day ended, in China. */
function yesterday(now: Date): string {
  const zoneMs = 8 * 3_600_000;
  const day = new Date(now.getTime() + zoneMs).toISOString().slice(0, 10);
  return new Date(Date.parse(`${day}T00:00:00Z`) - zoneMs).toISOString();
}
