import { Router } from 'express';
import { PolicyDecisionBody, PolicyPreview, PolicyProposal } from '../../domain/api.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import { checkStandards } from './check-standards.js';
import type { CountyOf } from './county-of.js';
import type { DecidePolicy, PolicyAct } from './decide-policy.js';
import type { EffectsIn } from './policy-effect.js';
import type { ReadPolicy } from './policy-view.js';
import type { ProposePolicy } from './propose-policy.js';

interface UseCases {
  readonly countyOf: CountyOf;
  readonly readPolicy: ReadPolicy;
  readonly effectsIn: EffectsIn;
  readonly proposePolicy: ProposePolicy;
  readonly decidePolicy: DecidePolicy;
}

const rights = { confirm: 'confirm-policy', refuse: 'confirm-policy', withdraw: 'propose-policy' } as const;

export function policyRoutes({ countyOf, readPolicy, effectsIn, proposePolicy, decidePolicy }: UseCases): Router {
  const router = Router();

  router.get('/policy', async (req, res) => {
    const user = allowed(req, 'see-policy');
    res.json(await readPolicy(await countyOf(user), user));
  });

  /** What it would change, before anybody is asked to confirm it. */
  router.post('/policy/preview', async (req, res) => {
    const user = allowed(req, 'propose-policy');
    const { values } = parse(PolicyPreview, req.body);
    const effectOf = await effectsIn(await countyOf(user));
    if (!effectOf) throw refuse('not-found');
    checkStandards(values);
    res.json(effectOf(values));
  });

  router.post('/policy/proposals', async (req, res) => {
    const user = allowed(req, 'propose-policy');
    await proposePolicy(await countyOf(user), parse(PolicyProposal, req.body), user);
    res.status(204).end();
  });

  for (const act of ['confirm', 'refuse', 'withdraw'] satisfies PolicyAct[]) {
    router.post(`/policy/proposals/:proposalId/${act}`, async (req, res) => {
      const user = allowed(req, rights[act]);
      const { reason } = parse(PolicyDecisionBody, req.body);
      await decidePolicy(await countyOf(user), req.params.proposalId, act, reason, user);
      res.status(204).end();
    });
  }

  return router;
}
