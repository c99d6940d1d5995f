import { Router } from 'express';
import type { BenefitView } from '../../domain/api-benefits.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import { findHousehold } from '../households/household-view.js';
import type { PeopleNeeds } from '../people/needs.js';
import { allowed } from '../session/allowed.js';
import { benefitView } from './benefit-view.js';

interface Needs {
  readonly benefits: BenefitStore;
  readonly households: PeopleNeeds['households'];
  readonly clock: Clock;
}

export function benefitRoutes(needs: Needs): Router {
  const router = Router();

  router.get('/households/:id/benefits', async (req, res) => {
    const user = allowed(req, 'see-people');
    const { _id } = await findHousehold(needs, req.params.id, user);
    const found = await needs.benefits.ofHousehold(_id);
    res.json(found.map((benefit): BenefitView => benefitView(benefit, civilDate(needs.clock.now()))));
  });

  return router;
}
