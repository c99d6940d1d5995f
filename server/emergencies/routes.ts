import { Router } from 'express';
import { EmergencyReport, type Township } from '../../domain/api.js';
import { actingUser } from '../http/acting-user.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { ReportEmergency } from './report-emergency.js';
import type { Townships } from './townships.js';

export function emergencyRoutes({ reportEmergency, townships }: { readonly reportEmergency: ReportEmergency; readonly townships: Townships }): Router {
  const router = Router();

  // 202: the case file exists; its process starts on its own.
  router.post('/emergencies', async (req, res) => {
    const user = allowed(req, 'report-emergency');
    const receipt = await reportEmergency(parse(EmergencyReport, req.body), user);
    res.status(202).location(`/api/cases/${receipt.caseId}`).json(receipt);
  });

  router.get('/townships', async (req, res) => {
    actingUser(req);
    const all = await townships.all();
    res.json(all.map(({ _id, name, countyCode, countyName }) => ({ code: _id, name, countyCode, countyName })) satisfies Township[]);
  });

  return router;
}
