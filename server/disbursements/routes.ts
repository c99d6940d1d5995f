import { Router } from 'express';
import { z } from 'zod';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import { BankAnswer, OrderDisbursement, SettleFinding } from '../../domain/api-money.js';
import type { BankFileStore } from '../../domain/ports/bank-file-store.js';
import type { ActingUser } from '../http/acting-user.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import type { CountyOf } from '../policy/county-of.js';
import { allowed } from '../session/allowed.js';
import type { exportLines } from './export-lines.js';
import type { FindBatch } from './find-batch.js';
import type { keepAnswer } from './keep-answer.js';
import type { listBatches } from './list-batches.js';
import type { listLeftOuts, listLines } from './list-lines.js';
import type { OrderBatch } from './order-disbursement.js';
import type { ReadBatch } from './read-batch.js';
import type { settleFinding } from './settle-finding.js';

export const LineQuery = z.object({ status: z.enum(['created', 'sent', 'paid', 'rejected', 'uncertain', 'canceled', 'returned']).optional() });

export function disbursementRoutes(use: {
  readonly countyOf: CountyOf;
  readonly orderBatch: OrderBatch;
  readonly findBatch: FindBatch;
  readonly readBatch: ReadBatch;
  readonly listBatches: ReturnType<typeof listBatches>;
  readonly listLines: ReturnType<typeof listLines>;
  readonly listLeftOuts: ReturnType<typeof listLeftOuts>;
  readonly settleFinding: ReturnType<typeof settleFinding>;
  readonly keepAnswer: ReturnType<typeof keepAnswer>;
  readonly exportLines: ReturnType<typeof exportLines>;
  readonly bankFiles: BankFileStore;
  readonly audit: AuditLog;
}): Router {
  const router = Router();
  const batchOf = async (batchId: string, user: ActingUser): Promise<{ readonly batchId: string; readonly batchNumber: string }> => {
    const batch = await use.findBatch(batchId, user);
    if (!batch) throw refuse('not-found');
    return { batchId, batchNumber: batch.batchNumber };
  };

  router.post('/disbursements', async (req, res) => {
    const user = allowed(req, 'order-disbursement');
    res.status(202).json(await use.orderBatch(parse(OrderDisbursement, req.body), user));
  });

  router.get('/disbursements', async (req, res) => {
    const user = allowed(req, 'see-disbursements');
    res.json(await use.listBatches(await use.countyOf(user), readCursor(req.query)));
  });

  router.get('/disbursements/:id', async (req, res) => {
    const batch = await use.readBatch(req.params.id, allowed(req, 'see-disbursements'));
    if (!batch) throw refuse('not-found');
    res.json(batch);
  });

  router.get('/disbursements/:id/lines', async (req, res) => {
    const user = allowed(req, 'see-disbursements');
    const { batchId } = await batchOf(req.params.id, user);
    res.json(await use.listLines(batchId, parse(LineQuery, req.query).status, readCursor(req.query), user));
  });

  router.get('/disbursements/:id/left-out', async (req, res) => {
    const user = allowed(req, 'see-disbursements');
    const { batchId } = await batchOf(req.params.id, user);
    res.json(await use.listLeftOuts(batchId, readCursor(req.query), user));
  });

  router.get('/disbursements/:id/lines.csv', async (req, res) => {
    const user = allowed(req, 'export-disbursements');
    if (user.areaKind !== 'county') throw refuse('not-allowed');
    const { batchId, batchNumber } = await batchOf(req.params.id, user);
    res.attachment(`${batchNumber}.csv`).type('text/csv; charset=utf-8');
    for await (const line of use.exportLines(batchId, user)) res.write(line);
    res.end();
  });

  router.post('/disbursements/:id/settle', async (req, res) => {
    const user = allowed(req, 'order-disbursement');
    const settlement = parse(SettleFinding, req.body);
    const { batchId } = await batchOf(req.params.id, user);
    await use.settleFinding(batchId, settlement, user);
    res.status(204).end();
  });

  // It names people and their accounts, in the clear, for the bank alone.
  router.post('/disbursements/:id/file', async (req, res) => {
    const user = allowed(req, 'handle-bank-files');
    const { fileId } = parse(BankAnswer.pick({ fileId: true }), req.body);
    const { batchId } = await batchOf(req.params.id, user);
    if ((await use.bankFiles.find(fileId))?.batchId !== batchId) throw refuse('not-found');
    await use.audit.append({ actor: user.username, actorName: user.name, act: 'bank-file-opened', subjectId: batchId, detail: fileId });
    res
      .attachment(`${fileId}.csv`)
      .type('text/csv; charset=utf-8')
      .send((await use.bankFiles.read(fileId)).content);
  });

  router.post('/disbursements/:id/answer', async (req, res) => {
    const user = allowed(req, 'handle-bank-files');
    const answer = parse(BankAnswer, req.body);
    const { batchId } = await batchOf(req.params.id, user);
    await use.keepAnswer(batchId, answer, user);
    res.status(202).json({ batchId });
  });

  return router;
}
