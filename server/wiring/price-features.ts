import type { Router } from 'express';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import { batchLines } from '../../adapters/mongo/batch-lines.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ReadSheet } from '../cases/sheet.js';
import { townships } from '../emergencies/townships.js';
import { readModel } from '../monitoring/documents.js';
import { importIndex } from '../prices/import-index.js';
import { listRecipients } from '../prices/list-recipients.js';
import { listRuns } from '../prices/list-runs.js';
import { priceRunSheet } from '../prices/price-run-sheet.js';
import { readRun } from '../prices/read-run.js';
import { priceRoutes } from '../prices/routes.js';

/** The routes of those who link subsidies to prices, and what a task about a month's prices shows. */
export function priceFeatures(needs: {
  readonly database: Database;
  readonly policies: PolicyStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): { readonly routes: Router; readonly readRunSheet: ReadSheet } {
  const { db } = needs.database;
  const places = townships(db);
  const run = readRun({ ...needs, model: readModel(db), lines: batchLines(db), townships: places });

  return {
    readRunSheet: priceRunSheet(run),
    routes: priceRoutes({
      importIndex: importIndex({ ...needs, townships: places }),
      readRun: run,
      listRuns: listRuns(db),
      listRecipients: listRecipients({ db, townships: places }),
    }),
  };
}
