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
  { method: 'get', path: '/ledger', summary: 'All payments that moved money', answers: { 200: '[{key, amountFen, accountMasked, paidAt}]' } },
]);
