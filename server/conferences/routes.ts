import { Router } from 'express';
import { ConferenceBody } from '../../domain/api-meetings.js';
import { parse } from '../http/parse.js';
import { allowed } from '../session/allowed.js';
import type { CallConference } from './call-conference.js';

export function conferenceRoutes(callConference: CallConference): Router {
  const router = Router();

  // 202: the process starts by itself.
  router.post('/cases/:id/conferences', async (req, res) => {
    const user = allowed(req, 'call-conference');
    await callConference(req.params.id, parse(ConferenceBody, req.body), user);
    res.status(202).end();
  });

  return router;
}
