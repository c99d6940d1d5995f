import { Router } from 'express';
import { FoundPerson } from '../../domain/vagrant/found-person.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { ReportFoundPerson } from './report-found-person.js';

export function vagrantRoutes(reportFoundPerson: ReportFoundPerson): Router {
  const router = Router();

  // 202: the case file exists; its process starts on its own.
  router.post('/found-people', async (req, res) => {
    const user = allowed(req, 'report-found-person');
    const receipt = await reportFoundPerson(parse(FoundPerson, req.body), user);
    res.status(202).location(`/api/cases/${receipt.caseId}`).json(receipt);
  });

  return router;
}
