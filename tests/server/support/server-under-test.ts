import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { pino } from 'pino';
import { fieldCipher, type FieldCipher } from '../../../adapters/crypto/field-cipher.js';
import { fileCipher } from '../../../adapters/crypto/file-cipher.js';
import { auditLog, type AuditLog } from '../../../adapters/mongo/audit-log.js';
import { openDatabase, type Database } from '../../../adapters/mongo/database.js';
import { fileStore } from '../../../adapters/mongo/file-store.js';
import { fundLedger } from '../../../adapters/mongo/fund-ledger.js';
import { benefitStore } from '../../../adapters/mongo/benefits.js';
import { householdStore } from '../../../adapters/mongo/household-store.js';
import { referralStore } from '../../../adapters/mongo/referrals.js';
import { paymentStore } from '../../../adapters/mongo/payments.js';
import { policyStore } from '../../../adapters/mongo/policy-store.js';
import { verificationStore } from '../../../adapters/mongo/verifications.js';
import { letterWriter } from '../../../adapters/pdf/letter-writer.js';
import { startDocstore } from '../../../docstore/docstore.js';
import { createApp } from '../../../server/app.js';
import { receiveConfirmation } from '../../../server/bank/receive-confirmation.js';
import { townships } from '../../../server/emergencies/townships.js';
import { reportLead } from '../../../server/leads/report-lead.js';
import { offerRoutes } from '../../../server/charity/offer-routes.js';
import { receiveOffer } from '../../../server/charity/receive-offer.js';
import { ticketRoutes } from '../../../server/leads/ticket-routes.js';
import { bankRoutes } from '../../../server/bank/routes.js';
import { controlledClock, type ControlledClock } from '../../../server/clock/controlled-clock.js';
import { startDispatcher, type Dispatcher } from '../../../server/dispatch/dispatcher.js';
import { eventHub } from '../../../server/events/event-hub.js';
import { publishCase } from '../../../server/events/publish-case.js';
import { publishNoted } from '../../../server/events/publish-noted.js';
import { applyRecords } from '../../../server/monitoring/apply-records.js';
import { readModel, type ReadModel } from '../../../server/monitoring/documents.js';
import { recordsRoutes } from '../../../server/monitoring/records-routes.js';
import { seedDemo } from '../../../server/seed/seed-demo.js';
import { sessionMiddleware } from '../../../server/session/session-middleware.js';
import { features } from '../../../server/wiring/features.js';
import { peopleStores } from '../../../server/wiring/people-features.js';
import { listen } from '../../../server/wiring/listen.js';
import { closers } from '../../../server/wiring/closers.js';
import { formsOf, processFiles } from '../../../server/wiring/process-files.js';
import { fakeMessenger, type FakeMessenger } from './fake-messenger.js';
import { signIn, type ApiClient } from '../../support/api-client.js';
import type { Role } from '../../../domain/api.js';
import type { NeedsFactor } from '../../../server/http/acting-user.js';
import { fakeEngine, type FakeEngine } from './fake-engine.js';

export interface ServerUnderTest {
  readonly url: string;
  readonly engine: FakeEngine;
  readonly messenger: FakeMessenger;
  readonly database: Database;
  readonly model: ReadModel;
  readonly audit: AuditLog;
  readonly cipher: FieldCipher;
  readonly clock: ControlledClock;
  readonly dispatcher: Dispatcher;
  /** Of people and other programs, below `/api`. */
  readonly routes: readonly Router[];
  as(username: string): Promise<ApiClient>;
  /** Delivers records as the engine's exporter does; gives the status. */
  deliver(records: readonly string[] | string): Promise<number>;
}

const recordsPassword = 'a records password';
export const hotlineSecret = 'a secret of the exchange';
export const bankSecret = 'a secret of the bank';

/** The server with real documents and HTTP; only the engine is a fake. One for all tests of a file, on MONGODB_URI when set. */
export function serverUnderTest({ takeBackMs = 0, trustedProxy, secondFactorFor = [] }: { readonly takeBackMs?: number; readonly trustedProxy?: string; readonly secondFactorFor?: readonly Role[] } = {}): () => ServerUnderTest {
  const closing = closers();
  let server: ServerUnderTest;

  beforeAll(async () => {
    const uri = process.env['MONGODB_URI'] ?? (await closing.add(startDocstore({ port: 0 }))).uri;
    const database = await closing.add(openDatabase(withName(uri, `yimen-test-${randomUUID()}`)));
    server = await startServer(database, closing, { takeBackMs, trustedProxy, needsFactor: (role) => secondFactorFor.includes(role) });
  }, 60_000);
  afterAll(async () => {
    await server?.database.db.dropDatabase();
    await closing.close();
  });

  return () => server;
}

async function startServer(database: Database, closing: ReturnType<typeof closers>, { takeBackMs, trustedProxy, needsFactor }: { readonly takeBackMs: number; readonly trustedProxy: string | undefined; readonly needsFactor: NeedsFactor }): Promise<ServerUnderTest> {
  const { db, cases, users } = database;
  const log = pino({ level: 'silent' });
  const clock = controlledClock();
  const cipher = fieldCipher(Buffer.alloc(32, 7));
  const audit = auditLog(db, clock);
  const engine = fakeEngine();
  const messenger = fakeMessenger();
  const paperwork = { files: fileStore(db, fileCipher(Buffer.alloc(32, 7)), clock), messenger, maxBytes: 1024 * 1024 };
  const hub = eventHub();
  const funds = fundLedger(db);
  const fundIds = { reserve: (code: string) => `reserve:${code}`, assistance: (code: string) => `assistance:${code}` };
  const people = peopleStores(database, cipher);
  await seedDemo({ database, cipher, people, funds, fundIds, clock });

  const kick = () => dispatcher.kick();
  const records = applyRecords({ db, cases, clock, onEvents: publishNoted(hub, readModel(db), log) });
  const needs = { database, cipher, audit, clock, engine, policies: policyStore(db), funds, fundIds, paperwork, payments: paymentStore(db), households: householdStore({ ...people, audit, clock }), benefits: benefitStore(db, { cipher, audit }), referrals: referralStore(db, publishCase(hub, cases, log)), verifications: verificationStore(db, { cipher, audit }), letters: letterWriter(), hub, applyRecords: records, hotline: () => undefined, socialForces: () => undefined, shippedForms: formsOf(await processFiles()), kick, takeBackMs, needsFactor, log };
  const { routes, outboxes } = features(needs);
  const session = await closing.add(sessionMiddleware({ client: database.client, dbName: db.databaseName, secret: 'a session secret' }));
  const app = createApp({
    recordsRoutes: recordsRoutes({ password: recordsPassword, log, applyRecords: records }),
    bankRoutes: bankRoutes(receiveConfirmation({ database, secret: bankSecret, clock, kick })),
    hotlineRoutes: ticketRoutes({ reportLead: reportLead({ ...needs, townships: townships(db) }), secret: hotlineSecret }),
    socialForcesRoutes: offerRoutes({ receive: receiveOffer({ database, clock, kick }), secret: hotlineSecret }),
    session: session.handler,
    users,
    needsFactor,
    apiRoutes: routes,
    uiFolder: '/nowhere',
    trustedProxy,
    log,
  });
  const { port } = await closing.add(listen(app, 0));
  const dispatcher = await closing.add(startDispatcher(outboxes, { log, everyMs: 300, retryOutsideMs: 50 }));

  const url = `http://127.0.0.1:${port}`;
  const clients = new Map<string, Promise<ApiClient>>();
  return {
    url, engine, messenger, database, model: readModel(db), audit, cipher, clock, dispatcher, routes,
    as(username) {
      const client = clients.get(username) ?? signIn(url, username);
      clients.set(username, client);
      return client;
    },
    async deliver(records) {
      const body = typeof records === 'string' ? records : records.join('');
      const response = await fetch(`${url}/records/_bulk`, { method: 'POST', body, headers: { authorization: recordsAuthorization, 'content-type': 'application/x-ndjson' } });
      return response.status;
    },
  };
}

export const recordsAuthorization = `Basic ${Buffer.from(`yimen:${recordsPassword}`).toString('base64')}`;

function withName(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.toString();
}
