import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from './faults/fault-board.js';
import { strike } from './faults/strike.js';
import { openapi } from './openapi.js';
import { fictionalIdentityNumber } from './people.js';

const Status = z.object({
  personRef: z.string().min(1), caseRef: z.string().min(1), program: z.string().min(1), outcome: z.string().min(1),
});

const RecipientKind = z.enum(['dibao', 'tekun', 'low-income']);
const RecipientQuery = z.object({ identityNumbers: z.array(z.string().min(1)).max(50) });
const Recipient = z.object({ kind: RecipientKind });

/** X01: keeps the last status of each id, and knows invented people as recipients. */
export function monitoringPlatformRouter(faults: FaultBoard, now: () => Date): Router {
  const router = Router();
  const statuses = new Map<string, z.infer<typeof Status> & { readonly statusId: string; readonly storedAt: string }>();

  const recipients = new Map<string, z.infer<typeof RecipientKind>>([
    [fictionalIdentityNumber('19690130', 105), 'dibao'],
    [fictionalIdentityNumber('19740318', 101), 'low-income'],
  ]);

  // By body, so that no number of a person stands in an address.
  router.post('/recipients/query', strike(faults, 'monitoring-platform'), (req, res) => {
    const { identityNumbers } = RecipientQuery.parse(req.body);
    const known = identityNumbers.flatMap((identityNumber) => {
      const kind = recipients.get(identityNumber);
      return kind === undefined ? [] : [{ identityNumber, kind }];
    });
    res.json({ asOf: now().toISOString(), recipients: known });
  });

  // What the platform knows of an invented person changes.
  router.put('/recipients/:identityNumber', (req, res) => {
    recipients.set(z.string().min(1).parse(req.params['identityNumber']), Recipient.parse(req.body).kind);
    res.status(204).end();
  });

  router.put('/statuses/:statusId', strike(faults, 'monitoring-platform'), (req, res) => {
    const statusId = z.string().min(1).parse(req.params['statusId']);
    const storedAt = statuses.get(statusId)?.storedAt ?? now().toISOString();
    const stored = { statusId, ...Status.parse(req.body), storedAt };
    statuses.set(statusId, stored);
    res.json(stored);
  });

  router.get('/statuses', (_req, res) => void res.json([...statuses.values()]));
  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

const document = openapi('X01 low-income monitoring platform, stand-in', '/monitoring-platform', [
  { method: 'put', path: '/statuses/{statusId}', summary: 'Store a status; repeating it changes nothing', body: Status, answers: { 200: 'the stored status', 400: '{error}', 503: '{error}' } },
  { method: 'post', path: '/recipients/query', summary: 'Which of these people are recipients, and as what', body: RecipientQuery, answers: { 200: '{asOf, recipients: [{identityNumber, kind}]}', 400: '{error}', 503: '{error}' } },
  { method: 'get', path: '/statuses', summary: 'All statuses', answers: { 200: 'list' } },
]);
