import { timingSafeEqual } from 'node:crypto';
import express, { Router, type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import type { ApplyRecords } from './apply-records.js';
import { parseBulk } from './parse-bulk.js';

/** Where the engine's exporter delivers: as much of Elasticsearch as Zeebe's exporter speaks to. */
export function recordsRoutes({ password, applyRecords, log }: { readonly password: string; readonly applyRecords: ApplyRecords; readonly log: Logger }): Router {
  const router = Router();
  router.use(authenticate(password));

  const bulk: RequestHandler = async (req, res) => {
    const started = performance.now();
    const parsed = parseBulk(Buffer.isBuffer(req.body) ? req.body.toString('utf8') : '');
    if (!parsed.ok) return refuse(res, 400, 'illegal_argument_exception', parsed.reason);
    await applyRecords(parsed.records);
    res.json({ took: Math.round(performance.now() - started), errors: false, items: parsed.records.map(() => ({ index: { status: 201 } })) });
  };
  const rawBody = express.raw({ type: () => true, limit: '32mb' });
  router.put('/_bulk', rawBody, bulk);
  router.post('/_bulk', rawBody, bulk);

  // What the exporter sets up before its first delivery; our read model needs none of it.
  router.put(['/_index_template/:name', '/_component_template/:name', '/_ilm/policy/:name'], (_req, res) => void res.json({ acknowledged: true }));
  router.get('/', (_req, res) => void res.json({ name: 'yimen', cluster_name: 'yimen', version: { number: '8.13.0' }, tagline: 'You Know, for Search' }));

  router.use(answerInTheirShape(log));
  return router;
}

function authenticate(password: string): RequestHandler {
  const expected = Buffer.from(`Basic ${Buffer.from(`yimen:${password}`).toString('base64')}`);
  return (req, res, next) => {
    res.setHeader('x-elastic-product', 'Elasticsearch');
    const given = Buffer.from(req.get('authorization') ?? '');
    if (given.length === expected.length && timingSafeEqual(given, expected)) return next();
    res.setHeader('www-authenticate', 'Basic realm="records"');
    refuse(res, 401, 'security_exception', 'missing or wrong authentication credentials');
  };
}

function answerInTheirShape(log: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    if (res.headersSent) return next(error);
    const type = (error as { type?: unknown } | null)?.type;
    if (type === 'entity.too.large') return refuse(res, 413, 'content_too_long_exception', 'the bulk is larger than 32 MB');
    if (typeof type === 'string') return refuse(res, 400, 'illegal_argument_exception', `the body cannot be read: ${type}`);
    // The exporter keeps the batch and comes again.
    log.error({ err: error }, 'records were not applied');
    refuse(res, 503, 'unavailable_exception', 'the read model cannot take records now');
  };
}

function refuse(res: Response, status: number, type: string, reason: string): void {
  const cause = { type, reason };
  res.status(status).json({ error: { root_cause: [cause], ...cause }, status });
}
