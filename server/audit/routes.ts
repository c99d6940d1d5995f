import { Router } from 'express';
import { z } from 'zod';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { AuditEntry } from '../../domain/api.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import { inArea } from '../session/in-area.js';

export const AuditQuery = z.object({ caseId: z.string().min(1).max(100) });
const shown = 500;

export function auditRoutes({ audit, cases }: { readonly audit: AuditLog; readonly cases: CaseModel }): Router {
  const router = Router();

  router.get('/audit', async (req, res) => {
    const user = allowed(req, 'see-audit');
    const { caseId } = parse(AuditQuery, req.query);
    const file = await cases.findById(caseId, { townshipCode: 1, countyCode: 1 }).lean();
    if (!file || !inArea(user, file)) throw refuse('not-found');
    const entries = await audit.ofCase(caseId, shown);
    res.json(
      entries.map(({ at, actor, actorName, act, detail }): AuditEntry => ({ at, actor, actorName, act, caseId, ...(detail !== undefined && { detail }) })),
    );
  });

  /** Recomputes the chain: a changed or missing entry shows. */
  router.get('/audit/check', async (req, res) => {
    allowed(req, 'see-audit');
    const firstBroken = await audit.firstBroken();
    res.json({ ok: firstBroken === undefined, ...(firstBroken !== undefined && { firstBroken }) });
  });

  return router;
}
