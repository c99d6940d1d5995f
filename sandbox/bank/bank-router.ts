import { Router } from 'express';
import { z } from 'zod';
import { type Fault, type FaultBoard } from '../faults/fault-board.js';
import { faultOf, strike } from '../faults/strike.js';
import { openapi } from '../openapi.js';
import { type Bank } from './bank.js';

const Order = z.object({
  key: z.string().min(1).max(200),
  amountFen: z.number().int().positive(),
  accountNumber: z.string().regex(/^\d{8,32}$/),
  purpose: z.string().min(1).max(200),
});

const BatchFile = z.object({ fileId: z.string().min(1).max(200), checksum: z.string(), content: z.string() });
const Days = z.object({ from: z.iso.date(), to: z.iso.date() });

/** X26. `/ledger` is for the one who checks the bank, so no fault strikes it. */
export function bankRouter(bank: Bank, faults: FaultBoard): Router {
  const router = Router();

  router.post('/transfers', strike(faults, 'bank'), async (req, res) => {
    const transfer = await bank.transfer(Order.parse(req.body), callbackCount(faultOf(res)));
    if (transfer === 'conflict') {
      res.status(409).json({ error: 'KEY_USED_FOR_ANOTHER_ORDER' });
    } else if (transfer.status === 'rejected') {
      res.status(422).json({ status: 'rejected', reason: transfer.reason });
    } else {
      res.status(202).json({ status: 'accepted', bankRef: transfer.bankRef });
    }
  });

  router.get('/transfers/:key', strike(faults, 'bank'), (req, res) => {
    const transfer = bank.find(z.string().parse(req.params['key']));
    if (!transfer) res.status(404).json({ error: 'NOT_RECEIVED' });
    else res.json({ status: transfer.status, bankRef: transfer.bankRef, ...(transfer.reason ? { reason: transfer.reason } : {}) });
  });

  router.post('/batches', strike(faults, 'bank'), async (req, res) => {
    const taken = await bank.files.take(BatchFile.parse(req.body), callbackCount(faultOf(res)));
    if (taken === 'taken') res.status(202).json({ status: 'accepted' });
    else res.status(taken === 'damaged' ? 400 : 409).json({ error: taken === 'damaged' ? 'FILE_DAMAGED' : 'ID_USED_FOR_ANOTHER_FILE' });
  });

  router.get('/batches/:fileId/answer', strike(faults, 'bank'), (req, res) => {
    const answer = bank.files.answer(z.string().parse(req.params['fileId']));
    if (answer === 'not-received') res.status(404).json({ error: 'NOT_RECEIVED' });
    else res.json(answer === 'pending' ? { status: 'pending' } : { status: 'answered', content: answer });
  });

  router.get('/statement', strike(faults, 'statement'), (req, res) => {
    const { from, to } = Days.parse(req.query);
    res.json({ content: bank.files.statement(from, to, faultOf(res) === 'contradict') });
  });

  router.get('/ledger', (_req, res) => {
    res.json(
      bank.payments().map(({ key, amountFen, accountNumber, paidAt }) => ({
        key, amountFen, accountMasked: '*'.repeat(accountNumber.length - 4) + accountNumber.slice(-4), paidAt,
      })),
    );
  });

  router.get('/openapi.json', (_req, res) => void res.json(document));
  return router;
}

function callbackCount(fault: Fault['mode']): number {
  if (fault === 'duplicate') return 2;
  return fault === 'callback-lost' ? 0 : 1;
}

const document = openapi('X26 bank payment, stand-in', '/bank', [
  { method: 'post', path: '/transfers', summary: 'Order a payment; one key is paid once', body: Order, answers: { 202: '{status: accepted, bankRef}', 400: '{error}', 409: '{error}: the key was used for another order', 422: '{status: rejected, reason}', 503: '{error}' } },
  { method: 'get', path: '/transfers/{key}', summary: 'What became of a key', answers: { 200: '{status: accepted | paid | rejected, bankRef, reason?}', 404: '{error}: not received' } },
  { method: 'post', path: '/batches', summary: 'Hand in a file of orders (YIMEN-PAY-1); one id is taken once', body: BatchFile, answers: { 202: '{status: accepted}', 400: '{error}: damaged', 409: '{error}: the id stands for another file' } },
  { method: 'get', path: '/batches/{fileId}/answer', summary: 'What became of each line, as a file (YIMEN-ANSWER-1)', answers: { 200: '{status: answered, content} or {status: pending}', 404: '{error}: not received' } },
  { method: 'get', path: '/statement', summary: 'All movements from one day to another, as a file (YIMEN-STATEMENT-1)', answers: { 200: '{content}' } },
  { method: 'get', path: '/ledger', summary: 'All payments that moved money', answers: { 200: '[{key, amountFen, accountMasked, paidAt}]' } },
]);
