import type { Db } from 'mongodb';
import type { z } from 'zod';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { BatchDocument } from '../../adapters/mongo/disbursements.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { OrderDisbursement } from '../../domain/api-money.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import { nextReceiptNumber } from '../cases/receipt-number.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export type OrderBatch = (order: z.output<typeof OrderDisbursement>, user: ActingUser) => Promise<{ readonly batchId: string }>;

/** Saves a batch; its process starts afterwards (`dispatch/`). One at a time for a county, program and month. */
export function orderDisbursement({
  database: { db, insertOnce },
  audit,
  clock,
  kick,
}: {
  readonly database: Pick<Database, 'db' | 'insertOnce'>;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): OrderBatch {
  const batches = db.collection<BatchDocument>('batches');

  return async ({ requestId, program, period, cutOffOn }, user) => {
    if (await batches.findOne({ _id: requestId })) return { batchId: requestId };
    const countyCode = user.areaCode;
    const today = civilDate(clock.now());
    if (cutOffOn > today) throw refuse('invalid-input', { fields: [{ field: 'cutOffOn', message: '截止日不能晚于今天' }] });
    if (await batches.findOne({ countyCode, program, period, status: { $in: ['starting', 'open'] } })) throw refuse('disbursement-open');

    const at = clock.now().toISOString();
    const batch: BatchDocument = {
      _id: requestId,
      requestId,
      batchNumber: await batchNumber(db, countyCode, today),
      countyCode,
      program,
      period,
      cutOffOn,
      preparedBy: user.username,
      preparedByName: user.name,
      createdAt: at,
      status: 'starting',
      processStart: 'pending',
      sortKey: `${at}~${requestId}`,
    };
    if (await insertOnce(() => batches.insertOne(batch))) {
      await audit.append({
        actor: user.username,
        actorName: user.name,
        act: 'disbursement-ordered',
        subjectId: requestId,
        detail: `${program} ${period}`,
      });
    }
    kick();
    return { batchId: requestId };
  };
}

/** `FF-K1-20261128-0001`. */
function batchNumber(db: Db, countyCode: string, date: string): Promise<string> {
  return nextReceiptNumber(db, `FF-${countyCode}`, date);
}
