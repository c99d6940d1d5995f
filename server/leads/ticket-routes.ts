import express, { Router } from 'express';
import { HotlineTicket } from '../../domain/lead/lead.js';
import { parse } from '../http/parse.js';
import { signedJson } from '../http/signed-json.js';
import type { ReportLead } from './report-lead.js';

/** For the government hotline (X13), not for people: no session, a signature over the raw bytes instead. Answers only after the ticket is saved. */
export function ticketRoutes({ reportLead, secret }: { readonly reportLead: ReportLead; readonly secret: string }): Router {
  const router = Router();

  router.post('/tickets', express.raw({ type: () => true, limit: '100kb' }), async (req, res) => {
    const { ticketNumber, text, callerPhone, ...ticket } = parse(HotlineTicket, signedJson(req.body, req.get('x-signature'), secret));
    const lead = {
      ...ticket,
      leadId: `X13:${ticketNumber}`,
      ticketNumber,
      source: 'hotline',
      signal: 'hotline-call',
      situation: text,
      ...(callerPhone !== undefined && { reporterPhone: callerPhone }),
    } as const;
    const { receiptNumber } = await reportLead(lead, { username: 'system:12345', name: '12345热线' });
    res.status(202).json({ received: true, receiptNumber });
  });

  return router;
}
