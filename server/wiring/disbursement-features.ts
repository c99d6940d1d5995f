import type { Router } from 'express';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import { sha256 } from '../../adapters/crypto/sha256.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import { bankFileStore } from '../../adapters/mongo/bank-files.js';
import { batchLines } from '../../adapters/mongo/batch-lines.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ReadSheet } from '../cases/sheet.js';
import { batchSheet } from '../disbursements/batch-sheet.js';
import { exportLines } from '../disbursements/export-lines.js';
import { findBatch } from '../disbursements/find-batch.js';
import { keepAnswer } from '../disbursements/keep-answer.js';
import { listBatches } from '../disbursements/list-batches.js';
import { listLeftOuts, listLines } from '../disbursements/list-lines.js';
import { orderDisbursement } from '../disbursements/order-disbursement.js';
import { readBatch } from '../disbursements/read-batch.js';
import { disbursementRoutes } from '../disbursements/routes.js';
import { settleFinding } from '../disbursements/settle-finding.js';
import { townships } from '../emergencies/townships.js';
import { readModel } from '../monitoring/documents.js';
import { countyOf } from '../policy/county-of.js';

/** The routes of those who pay by the month, and what a task of a batch shows. */
export function disbursementFeatures({
  database,
  cipher,
  audit,
  clock,
  kick,
}: {
  readonly database: Database;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): { readonly routes: Router; readonly readBatchSheet: ReadSheet } {
  const { db } = database;
  const places = townships(db);
  const bankFiles = bankFileStore(db, cipher);
  const ofCounty = countyOf(places);
  const find = findBatch(db, ofCounty);
  const batch = readBatch({ database, model: readModel(db), lines: batchLines(db), bankFiles, findBatch: find });
  const lines = listLines({ db, townships: places });

  return {
    readBatchSheet: batchSheet(batch),
    routes: disbursementRoutes({
      countyOf: ofCounty,
      orderBatch: orderDisbursement({ database, audit, clock, kick }),
      findBatch: find,
      readBatch: batch,
      listBatches: listBatches(db),
      listLines: lines,
      listLeftOuts: listLeftOuts({ db, townships: places }),
      settleFinding: settleFinding({ db, audit, clock }),
      keepAnswer: keepAnswer({ database, bankFiles, audit, clock, sha256, kick }),
      exportLines: exportLines({ readLines: lines, audit }),
      bankFiles,
      audit,
    }),
  };
}
