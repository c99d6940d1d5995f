import { Router } from 'express';
import { Withdrawal } from '../../domain/api-case-file.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { WithdrawCase } from './withdraw-case.js';

export function withdrawalRoutes({ withdraw }: WithdrawCase): Router {
  const router = Router();

  router.post('/cases/:id/withdrawal', async (req, res) => {
    const user = allowed(req, 'withdraw-cases');
    res.status(201).json(await withdraw(req.params.id, parse(Withdrawal, req.body), user));
  });

  return router;
}
