import { Router, type Response } from 'express';
import type { ReadLetters } from './read-letters.js';
import { allowed } from '../session/allowed.js';

export function letterRoutes({ list, print, explanations, printAuditSheet }: ReadLetters): Router {
  const router = Router();

  router.get('/cases/:id/letters', async (req, res) => {
    res.json(await list(req.params.id, allowed(req, 'see-cases')));
  });

  router.get('/cases/:id/letters/:letterId/pdf', async (req, res) => {
    sendPdf(res, await print(req.params.id, req.params.letterId, allowed(req, 'print-letters')));
  });

  router.get('/cases/:id/explanations', async (req, res) => {
    res.json(await explanations(req.params.id, allowed(req, 'see-verifications')));
  });

  router.get('/cases/:id/decisions/:decisionId/audit-sheet', async (req, res) => {
    sendPdf(res, await printAuditSheet(req.params.id, req.params.decisionId, allowed(req, 'see-verifications')));
  });

  return router;
}

function sendPdf(res: Response, { name, pdf }: { readonly name: string; readonly pdf: Uint8Array }): void {
  res.setHeader('content-type', 'application/pdf');
  res.setHeader('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`);
  res.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'");
  res.setHeader('x-content-type-options', 'nosniff');
  res.end(pdf);
}
