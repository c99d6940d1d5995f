import { Router } from 'express';
import { Lead, LeadHousehold } from '../../domain/lead/lead.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { LinkHousehold } from './link-household.js';
import type { ReportLead } from './report-lead.js';

export function leadRoutes({
  reportLead,
  linkHousehold,
}: {
  readonly reportLead: ReportLead;
  readonly linkHousehold: LinkHousehold;
}): Router {
  const router = Router();

  // 202: the case file exists; its process starts on its own.
  router.post('/leads', async (req, res) => {
    const user = allowed(req, 'report-lead');
    const receipt = await reportLead(parse(Lead, req.body), user);
    res.status(202).location(`/api/cases/${receipt.caseId}`).json(receipt);
  });

  router.post('/leads/:id/household', async (req, res) => {
    const user = allowed(req, 'submit-application');
    await linkHousehold(req.params.id, parse(LeadHousehold, req.body).householdId, user);
    res.status(204).end();
  });

  return router;
}
