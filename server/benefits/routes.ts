import { Router } from 'express';
import { z } from 'zod';
import { ChangeReport, reviewFilters, type BenefitView } from '../../domain/api-benefits.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { OpenFollowUp } from '../cases/open-follow-up.js';
import type { Townships } from '../emergencies/townships.js';
import { findHousehold } from '../households/household-view.js';
import type { PeopleNeeds } from '../people/needs.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import { benefitView } from './benefit-view.js';
import { listReviews } from './list-reviews.js';
import { reportChange } from './report-change.js';

export const ReviewQuery = z.object({
  when: z.enum(reviewFilters).default('soon'),
  program: z.enum(['dibao', 'dibao-single', 'tekun', 'low-income']).optional(),
});

interface Needs {
  readonly townships: Townships;
  readonly benefits: BenefitStore;
  readonly households: PeopleNeeds['households'];
  readonly clock: Clock;
  readonly openFollowUp: OpenFollowUp;
}

export function benefitRoutes(needs: Needs): Router {
  const router = Router();

  router.get('/households/:id/benefits', async (req, res) => {
    const user = allowed(req, 'see-people');
    const { _id } = await findHousehold(needs, req.params.id, user);
    const found = await needs.benefits.ofHousehold(_id);
    res.json(found.map((benefit): BenefitView => benefitView(benefit, civilDate(needs.clock.now()))));
  });

  router.get('/reviews', async (req, res) => {
    const user = allowed(req, 'see-people');
    const { when, program } = parse(ReviewQuery, req.query);
    res.json(await listReviews(needs)(user, { when, program, cursor: readCursor(req.query) }));
  });

  // 202: the case exists; its process starts on its own.
  router.post('/households/:id/change-reports', async (req, res) => {
    const user = allowed(req, 'report-change');
    const report = parse(ChangeReport, req.body);
    const household = await findHousehold(needs, req.params.id, user);
    const caseId = await reportChange(needs)(household._id, report, user);
    res.status(202).location(`/api/cases/${caseId}`).json({ caseId });
  });

  return router;
}
