import { Router } from 'express';
import { BookRepayment, DecideAuditItem, MarkAuditItem } from '../../domain/api-audits.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { BookRepaymentOf } from './book-repayment.js';
import type { FindAudit } from './find-audit.js';
import type { ListAuditItems } from './list-audit-items.js';
import type { ListAuditedPayments } from './list-audited-payments.js';
import type { ReadAudit } from './read-audit.js';
import type { SpeakOfItem } from './speak-of-item.js';

/** Audits of funds: what was listed and found, and what is said and done about it. */
export function auditOfFundsRoutes(use: {
  readonly find: FindAudit;
  readonly read: ReadAudit;
  readonly listItems: ListAuditItems;
  readonly listPayments: ListAuditedPayments;
  readonly speak: SpeakOfItem;
  readonly repay: BookRepaymentOf;
}): Router {
  const router = Router();

  router.get('/audits/:id', async (req, res) => {
    res.json(await use.read(req.params.id, allowed(req, 'see-audits')));
  });

  router.get('/audits/:id/items', async (req, res) => {
    await use.find(req.params.id, allowed(req, 'see-audits'));
    res.json(await use.listItems(req.params.id, readCursor(req.query)));
  });

  router.get('/audits/:id/payments', async (req, res) => {
    await use.find(req.params.id, allowed(req, 'see-audits'));
    res.json(await use.listPayments(req.params.id, readCursor(req.query)));
  });

  router.post('/audits/:id/items/:itemId/verdict', async (req, res) => {
    const user = allowed(req, 'mark-audit-items');
    await use.speak.mark(req.params.id, req.params.itemId, parse(MarkAuditItem, req.body), user);
    res.status(204).end();
  });

  router.post('/audits/:id/items/:itemId/decision', async (req, res) => {
    const user = allowed(req, 'decide-recovery');
    await use.speak.decide(req.params.id, req.params.itemId, parse(DecideAuditItem, req.body), user);
    res.status(204).end();
  });

  router.post('/audits/:id/items/:itemId/repayments', async (req, res) => {
    const user = allowed(req, 'book-repayment');
    await use.repay(req.params.id, req.params.itemId, parse(BookRepayment, req.body), user);
    res.status(204).end();
  });

  return router;
}
