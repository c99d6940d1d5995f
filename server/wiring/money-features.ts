import type { Router } from 'express';
import type { Townships } from '../emergencies/townships.js';
import { exportReserveReport } from '../money/export-reserve-report.js';
import { listExpenses } from '../money/list-expenses.js';
import { readFunds } from '../money/read-funds.js';
import { reserveFigures } from '../money/reserve-figures.js';
import { moneyRoutes } from '../money/routes.js';
import type { ReadModel } from '../monitoring/documents.js';
import type { FeatureNeeds } from './features.js';

/** The routes of those who look after funds. */
export function moneyFeatures(needs: FeatureNeeds & { readonly model: ReadModel; readonly townships: Townships }): Router {
  const { database } = needs;
  const read = readFunds({ ...needs, figures: reserveFigures({ ...needs, db: database.db }) });
  return moneyRoutes({ ...needs, read, expenses: listExpenses(needs), exportReport: exportReserveReport(needs.audit) });
}
