import { Router } from 'express';
import { z } from 'zod';
import { type FaultBoard } from './faults/fault-board.js';
import { strike } from './faults/strike.js';
import { openapi } from './openapi.js';

const Admission = z.object({
  caseRef: z.string().min(1),
  countyCode: z.string().min(1),
  arrivedAt: z.iso.datetime({ offset: true }),
  route: z.string().min(1).optional(),
});

/** X22: keeps one admission for each id, with its latest route. */
export function aidStationRouter(faults: FaultBoard): Router {
  const router = Router();
  const admissions = new Map<string, z.infer<typeof Admission> & { readonly admissionId: string }>();

  router.put('/admissions/:admissionId', strike(faults, 'aid-station'), (req, res) => {
    const admissionId = z.string().min(1).parse(req.params['admissionId']);
    const admission = { admissionId, ...Admission.parse(req.body) };
    admissions.set(admissionId, admission);
    res.json(admission);
  });

  router.get('/admissions', (_req, res) => void res.json([...admissions.values()]));
  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

const document = openapi('X22 aid stations, stand-in', '/aid-station', [
  {
    method: 'put',
    path: '/admissions/{admissionId}',
    summary: 'Keep an admission; what comes again brings it up to date',
    body: Admission,
    answers: { 200: 'the admission', 400: '{error}', 503: '{error}' },
  },
  { method: 'get', path: '/admissions', summary: 'All admissions', answers: { 200: 'list' } },
]);
