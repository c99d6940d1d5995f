import { Router } from 'express';
import { AccountChange, AccountQuery, AccountReason, NewAccount } from '../../domain/api-accounts.js';
import { readCursor } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { Accounts } from './accounts.js';
import type { AreasOf } from './areas-of.js';

export function accountRoutes({ accounts, areasOf }: { readonly accounts: Accounts; readonly areasOf: AreasOf }): Router {
  const router = Router();

  router.get('/accounts', async (req, res) => {
    const admin = allowed(req, 'manage-accounts');
    const { cursor: _cursor, ...query } = req.query;
    res.json(await accounts.list(admin, parse(AccountQuery, query), readCursor(req.query)));
  });

  router.get('/accounts/areas', async (req, res) => {
    res.json(await areasOf(allowed(req, 'manage-accounts')));
  });

  router.post('/accounts', async (req, res) => {
    const admin = allowed(req, 'manage-accounts');
    res.status(201).json(await accounts.create(admin, parse(NewAccount, req.body)));
  });

  router.put('/accounts/:username', async (req, res) => {
    const admin = allowed(req, 'manage-accounts');
    res.json(await accounts.change(admin, req.params.username, parse(AccountChange, req.body)));
  });

  router.post('/accounts/:username/reset-password', async (req, res) => {
    const admin = allowed(req, 'manage-accounts');
    res.json(await accounts.reset(admin, req.params.username, 'password', parse(AccountReason, req.body).reason));
  });

  router.post('/accounts/:username/reset-second-factor', async (req, res) => {
    const admin = allowed(req, 'manage-accounts');
    await accounts.reset(admin, req.params.username, 'second-factor', parse(AccountReason, req.body).reason);
    res.status(204).end();
  });

  router.post('/accounts/:username/disable', async (req, res) => {
    const admin = allowed(req, 'manage-accounts');
    res.json(await accounts.disable(admin, req.params.username, parse(AccountReason, req.body).reason));
  });

  router.post('/accounts/:username/enable', async (req, res) => {
    const admin = allowed(req, 'manage-accounts');
    res.json(await accounts.enable(admin, req.params.username, parse(AccountReason, req.body).reason));
  });

  return router;
}
