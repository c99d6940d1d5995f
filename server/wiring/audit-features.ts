import type { Router } from 'express';
import { countAuditItems } from '../../adapters/mongo/count-audit-items.js';
import { bookRepayment } from '../audits/book-repayment.js';
import { findAudit } from '../audits/find-audit.js';
import { listAuditItems } from '../audits/list-audit-items.js';
import { listAuditedPayments } from '../audits/list-audited-payments.js';
import { readAudit } from '../audits/read-audit.js';
import { auditOfFundsRoutes } from '../audits/routes.js';
import { speakOfItem } from '../audits/speak-of-item.js';
import type { Townships } from '../emergencies/townships.js';
import type { ReadModel } from '../monitoring/documents.js';
import type { FeatureNeeds } from './features.js';

/** The routes of those who audit funds, and of those who put right what was found. */
export function auditFeatures(needs: FeatureNeeds & { readonly model: ReadModel; readonly townships: Townships }): Router {
  const { db } = needs.database;
  const find = findAudit(db, needs.model);
  const own = { ...needs, db, find };
  return auditOfFundsRoutes({
    find,
    read: readAudit({ ...own, count: (auditId) => countAuditItems(db, auditId) }),
    listItems: listAuditItems(needs),
    listPayments: listAuditedPayments(db, needs.townships),
    speak: speakOfItem(own),
    repay: bookRepayment(own),
  });
}
