import { type AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { ZodError } from 'zod';
import { aidStationRouter } from './aid-station-router.js';
import { openBank } from './bank/bank.js';
import { bankRouter } from './bank/bank-router.js';
import { disciplineRouter } from './discipline-router.js';
import { dataSourceRouter } from './data-sources/data-source-router.js';
import { registersRouter } from './data-sources/registers-router.js';
import { dataSources } from './data-sources/sources.js';
import { verificationRouter } from './data-sources/verification-router.js';
import { faultBoard } from './faults/fault-board.js';
import { faultsRouter } from './faults/faults-router.js';
import { hotlineRouter } from './hotline-router.js';
import { identityRouter } from './identity-router.js';
import { monitoringPlatformRouter } from './monitoring-platform-router.js';
import { smsRouter } from './sms-router.js';
import { socialForcesRouter } from './social-forces-router.js';

export { demoPeople } from './people.js';

export interface SandboxOptions {
  /** 0 picks a free port. */
  readonly port: number;
  /** Where the bank keeps its ledger; without it the ledger is gone with the process. */
  readonly dataDir?: string;
  /** Where the bank reports `{key, status, bankRef, reason?}`, signed in `x-signature`. */
  readonly callbackUrl?: string;
  readonly callbackSecret?: string;
  /** What queries to departments and orders of verifications are signed with. */
  readonly exchangeSecret?: string;
  /** Where the government hotline hands its tickets over, signed with the exchange's secret. */
  readonly ticketUrl?: string;
  /** Where charities and volunteers hand their offers over, signed with the exchange's secret. */
  readonly offerUrl?: string;
  readonly payDelayMs?: number;
  readonly now?: () => Date;
}

/**
 * Stand-ins for the bank (X26), identity look-up (X21), monitoring platform (X01), discipline (X29), aid stations (X22), messages (X30), the government hotline (X13), charities (X28), volunteers (X15), the verification system (X03) and the
 * departments' data (X05–X11, X20, X24), with faults on demand.
 */
export async function startSandbox(options: SandboxOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  const now = options.now ?? (() => new Date());
  const bank = await openBank({ ...options, now });
  const faults = faultBoard();
  const { exchangeSecret = '' } = options;

  const app = express();
  app.disable('x-powered-by');
  // Before the body is parsed, for these check its signature.
  app.use('/verification', verificationRouter(faults, exchangeSecret, now));
  for (const source of dataSources) app.use(`/data/${source}`, dataSourceRouter(source, faults, exchangeSecret, now));
  app.use('/hotline', hotlineRouter(faults, { secret: exchangeSecret, ticketUrl: options.ticketUrl }));
  for (const system of ['charities', 'volunteers'] as const) app.use(`/${system}`, socialForcesRouter(system, faults, { secret: exchangeSecret, offerUrl: options.offerUrl }));
  app.use('/bank/batches', express.json({ limit: '20mb' }));
  app.use(express.json({ limit: '64kb' }));
  app.use('/faults', faultsRouter(faults));
  app.use('/registers', registersRouter());
  app.use('/bank', bankRouter(bank, faults));
  app.use('/identity', identityRouter(faults, now));
  app.use('/monitoring-platform', monitoringPlatformRouter(faults, now));
  app.use('/discipline', disciplineRouter(faults, now));
  app.use('/aid-station', aidStationRouter(faults));
  app.use('/sms', smsRouter(faults, now));
  app.use((_req, res) => void res.status(404).json({ error: 'NOT_FOUND' }));
  app.use(refuse);

  const server = app.listen(options.port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await bank.close();
    },
  };
}

/** Input that does not parse is the caller's fault; anything else is ours, and says nothing about its insides. */
const refuse: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) return next(error);
  if (error instanceof ZodError) {
    res.status(400).json({ error: 'INVALID_INPUT', fields: error.issues.map((issue) => issue.path.join('.')) });
  } else if (error instanceof SyntaxError) {
    res.status(400).json({ error: 'INVALID_JSON' });
  } else {
    res.status(500).json({ error: 'INTERNAL' });
  }
};
