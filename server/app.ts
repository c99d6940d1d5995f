import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Logger } from 'pino';
import type { UserModel } from '../adapters/mongo/user-model.js';
import { identify, type NeedsFactor } from './http/acting-user.js';
import { errorHandler } from './http/error-handler.js';
import { ownPagesOnly } from './http/own-pages-only.js';
import { refuse } from './http/refuse.js';
import { requestLog } from './http/request-log.js';
import { securityHeaders } from './http/security-headers.js';

export interface AppParts {
  /** For the engine's exporter; each checks the caller by itself. */
  readonly recordsRoutes: Router;
  readonly bankRoutes: Router;
  /** For the government hotline. */
  readonly hotlineRoutes: Router;
  /** For charities and the volunteer system. */
  readonly socialForcesRoutes: Router;
  readonly session: RequestHandler;
  readonly users: UserModel;
  readonly needsFactor?: NeedsFactor | undefined;
  /** For people who have signed in. */
  readonly apiRoutes: readonly Router[];
  readonly uiFolder: string;
  /** Whose word about TLS and the caller's address counts, as Express names it: `loopback`, an address, a network. */
  readonly trustedProxy?: string | undefined;
  readonly log: Logger;
}

/** One HTTP server: records and the bank's word come in by their own doors, people by `/api`, and the rest is the UI. */
export function createApp({ recordsRoutes, bankRoutes, hotlineRoutes, socialForcesRoutes, session, users, needsFactor = () => false, apiRoutes, uiFolder, trustedProxy, log }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  if (trustedProxy !== undefined) app.set('trust proxy', trustedProxy.split(','));
  app.use(requestLog(log), securityHeaders);

  app.use('/records', recordsRoutes);
  app.use('/api/bank', bankRoutes);
  app.use('/api/hotline', hotlineRoutes);
  app.use('/api/social-forces', socialForcesRoutes);

  const api = express.Router();
  api.use((_req, res, next) => {
    res.setHeader('cache-control', 'no-store');
    next();
  });
  api.use(ownPagesOnly, express.json({ limit: '1mb' }), session, identify(users, needsFactor), ...apiRoutes);
  api.use(() => {
    throw refuse('not-found');
  });
  app.use('/api', api);

  serveUi(app, uiFolder);
  app.use(errorHandler(log));
  return app;
}

/** Files by name; every other address is a page of the one app. */
function serveUi(app: Express, uiFolder: string): void {
  const page = join(uiFolder, 'index.html');
  app.use('/assets', express.static(join(uiFolder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(uiFolder, { index: false }));
  app.get('/{*path}', (_req, res) => {
    if (!existsSync(page)) {
      res.status(503).type('text/plain').send('界面尚未构建，请先运行 npm run build。 The user interface is not built yet: npm run build.');
      return;
    }
    res.setHeader('cache-control', 'no-cache');
    res.sendFile(page);
  });
}
