import { Router } from 'express';
import { Application } from '../../domain/application/application.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { SubmitApplication } from './submit-application.js';

export function applicationRoutes(submitApplication: SubmitApplication): Router {
  const router = Router();

  // 202: the case file exists; its process starts on its own.
  router.post('/applications', async (req, res) => {
    const user = allowed(req, 'submit-application');
    const receipt = await submitApplication(parse(Application, req.body), user);
    res.status(202).location(`/api/cases/${receipt.caseId}`).json(receipt);
  });

  return router;
}
