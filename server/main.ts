import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { fieldCipher } from '../adapters/crypto/field-cipher.js';
import { sha256 } from '../adapters/crypto/sha256.js';
import { fileCipher } from '../adapters/crypto/file-cipher.js';
import { loadSecrets } from '../adapters/crypto/secrets.js';
import { auditLog } from '../adapters/mongo/audit-log.js';
import { bankFileStore } from '../adapters/mongo/bank-files.js';
import { batchLines } from '../adapters/mongo/batch-lines.js';
import { benefitStore } from '../adapters/mongo/benefits.js';
import { careStore } from '../adapters/mongo/cares.js';
import { caseStore } from '../adapters/mongo/case-store.js';
import { openDatabase } from '../adapters/mongo/database.js';
import { deadlineStore } from '../adapters/mongo/deadlines.js';
import { discussionStore } from '../adapters/mongo/discussions.js';
import { disbursementStore } from '../adapters/mongo/disbursements.js';
import { entitlements } from '../adapters/mongo/entitlements.js';
import { delegations } from '../adapters/mongo/delegations.js';
import { inspectionNumber } from './inspections/inspection-number.js';
import { inspectionStore } from '../adapters/mongo/inspections.js';
import { householdStore } from '../adapters/mongo/household-store.js';
import { fileStore } from '../adapters/mongo/file-store.js';
import { fundLedger } from '../adapters/mongo/fund-ledger.js';
import { paymentStore } from '../adapters/mongo/payments.js';
import { policyStore } from '../adapters/mongo/policy-store.js';
import { countyFigures } from '../adapters/mongo/county-figures.js';
import { caseHistory } from '../adapters/mongo/case-history.js';
import { matterStore } from '../adapters/mongo/matters.js';
import { openExplanations } from '../adapters/mongo/open-explanations.js';
import { policyAdoptions } from '../adapters/mongo/policy-adoptions.js';
import { standardChanges } from '../adapters/mongo/standard-changes.js';
import { priceRunStore } from '../adapters/mongo/price-runs.js';
import { disasterRegister } from '../adapters/mongo/disaster-register.js';
import { fundAudits } from '../adapters/mongo/fund-audits.js';
import { listAuditPayments } from '../adapters/mongo/list-audit-payments.js';
import { reserveTopUps } from '../adapters/mongo/reserve-top-ups.js';
import { reporters } from '../adapters/mongo/reporters.js';
import { referralStore } from '../adapters/mongo/referrals.js';
import { serviceStore } from '../adapters/mongo/services.js';
import { socialForces } from '../adapters/mongo/social-forces.js';
import { staffNotices } from '../adapters/mongo/staff-notices.js';
import { verificationStore } from '../adapters/mongo/verifications.js';
import { aidStation } from '../adapters/outside/aid-station.js';
import { bank } from '../adapters/outside/bank.js';
import { bankBatches } from '../adapters/outside/bank-batches.js';
import { dataSources } from '../adapters/outside/data-sources.js';
import { discipline } from '../adapters/outside/discipline.js';
import { hotline } from '../adapters/outside/hotline.js';
import { identityRegistry } from '../adapters/outside/identity-registry.js';
import { householdWords } from '../adapters/mongo/household-words.js';
import { monitoringPlatform } from '../adapters/outside/monitoring-platform.js';
import { sms } from '../adapters/outside/sms.js';
import { socialForcesSystem } from '../adapters/outside/social-forces-system.js';
import { letterWriter } from '../adapters/pdf/letter-writer.js';
import { connectEngine } from '../adapters/zeebe/zeebe-engine.js';
import type { Hotline } from '../domain/ports/hotline.js';
import type { Clock } from '../domain/ports/clock.js';
import { startWorkers } from '../workers/start-workers.js';
import { assistanceFundId, reserveFundId } from '../workers/support/funds.js';
import { roles, type Role } from '../domain/api.js';
import { createApp } from './app.js';
import { receiveConfirmation } from './bank/receive-confirmation.js';
import { bankRoutes } from './bank/routes.js';
import { townships } from './emergencies/townships.js';
import { reportLead } from './leads/report-lead.js';
import { ticketRoutes } from './leads/ticket-routes.js';
import { offerRoutes } from './charity/offer-routes.js';
import { receiveOffer } from './charity/receive-offer.js';
import type { SocialForcesSystems } from './dispatch/social-forces-words.js';
import { controlledClock } from './clock/controlled-clock.js';
import { clockRoutes } from './clock/routes.js';
import { startDispatcher, type Dispatcher } from './dispatch/dispatcher.js';
import { eventHub } from './events/event-hub.js';
import { publishMeetings } from './events/publish-meetings.js';
import { publishCase } from './events/publish-case.js';
import { publishNoted } from './events/publish-noted.js';
import { applyRecords } from './monitoring/apply-records.js';
import { readModel } from './monitoring/documents.js';
import { recordsRoutes } from './monitoring/records-routes.js';
import { seedDemo, type DemoAccount } from './seed/seed-demo.js';
import { sessionMiddleware } from './session/session-middleware.js';
import { ensureDataFolder } from './wiring/data-folder.js';
import { deployShipped } from './wiring/deploy-shipped.js';
import { startEmbeddedDocstore, startEmbeddedEngine, startStandIns } from './wiring/embedded.js';
import { features } from './wiring/features.js';
import { lateEngine } from './wiring/late-engine.js';
import { lateMessenger } from './wiring/late-messenger.js';
import { listen } from './wiring/listen.js';
import { peopleStores } from './wiring/people-features.js';
import { formsOf, processFiles } from './wiring/process-files.js';
import { closers } from './wiring/closers.js';

export interface YimenOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly enginePort?: number | undefined;
  readonly docstorePort?: number | undefined;
  readonly sandboxPort?: number | undefined;
  readonly managementPort?: number | undefined;
  /** A Zeebe cluster instead of the embedded engine; its exporter must send to `/records` of this server. */
  readonly zeebeAddress?: string | undefined;
  /** How long a worker waits before it asks for jobs again; matters to a gateway that does not keep a question open until there is a job. */
  readonly enginePollMs?: number | undefined;
  /** A MongoDB instead of the embedded document store. */
  readonly mongodbUri?: string | undefined;
  /** Tests move the time by `POST /api/test/clock/add`. */
  readonly clockControlled?: boolean | undefined;
  /** False leaves out the fictional county and its accounts. */
  readonly demoData?: boolean | undefined;
  /** How long a submission can be taken back before the engine hears of it. */
  readonly takeBackSeconds?: number | undefined;
  /** Roles whose people must have a second factor. */
  readonly secondFactorFor?: readonly string[] | undefined;
  /** Whose word about TLS and the caller's address counts: `loopback`, an address, a network; several with commas. */
  readonly trustedProxy?: string | undefined;
  /** The largest file of a case, in MB; 20 without it. */
  readonly attachmentMaxMb?: number | undefined;
  readonly log?: Logger | undefined;
}

export interface Yimen {
  readonly url: string;
  readonly demoAccounts: readonly DemoAccount[];
  readonly clock: Clock;
  close(): Promise<void>;
}

/** Starts all of Yimen in this process. */
export async function startYimen(options: YimenOptions): Promise<Yimen> {
  const log = options.log ?? pino({ level: process.env['LOG_LEVEL'] ?? 'warn' });
  const closing = closers();
  try {
    return await start(options, log, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function start(options: YimenOptions, log: Logger, closing: ReturnType<typeof closers>): Promise<Yimen> {
  const { dataDir } = options;
  await ensureDataFolder(dataDir);
  const secrets = await loadSecrets(dataDir, process.env);
  const clock = controlledClock();

  // Both threads load at the same time; the engine's records wait until the server listens.
  const engineStarting =
    options.zeebeAddress === undefined && options.port !== 0 ? startEngineFor(options, options.port, secrets.recordsPassword) : undefined;
  engineStarting?.catch(() => undefined); // Seen where it is awaited.
  const uri =
    options.mongodbUri ??
    (await closing.add(startEmbeddedDocstore({ dataDir: join(dataDir, 'docstore'), port: options.docstorePort ?? 0 }))).uri;
  const database = await closing.add(openDatabase(uri));
  const { db, cases, users } = database;

  const dataKey = Buffer.from(secrets.dataKey, 'base64');
  const cipher = fieldCipher(dataKey);
  const audit = auditLog(db, clock);
  const policies = policyStore(db);
  const funds = fundLedger(db);
  const payments = paymentStore(db);
  const people = peopleStores(database, cipher);
  const households = householdStore({ ...people, audit, clock });
  const benefits = benefitStore(db, { cipher, audit });
  const verifications = verificationStore(db, { cipher, audit });
  const fundIds = { reserve: reserveFundId, assistance: assistanceFundId };
  const hub = eventHub();
  const referrals = referralStore(db, publishCase(hub, cases, log));
  const engine = lateEngine();
  const messenger = lateMessenger();
  const shipped = await processFiles();
  const demoAccounts = options.demoData === false ? [] : await seedDemo({ database, cipher, people, funds, fundIds, clock });

  const strangers = (options.secondFactorFor ?? []).filter((name) => !(roles as readonly string[]).includes(name));
  if (strangers.length > 0) throw new Error(`Expected SECOND_FACTOR_FOR to name roles, found '${strangers.join("', '")}'. They are: ${roles.join(' ')}.`);
  const needsFactor = (role: Role) => options.secondFactorFor?.includes(role) ?? false;
  let dispatcher: Dispatcher | undefined = undefined;
  let managementUrl = process.env['ENGINE_MANAGEMENT_URL'];
  let hotlineOfCity: Hotline | undefined = undefined;
  let socialForcesSystems: SocialForcesSystems | undefined = undefined;
  const kick = () => dispatcher?.kick();
  const records = applyRecords({ db, cases, clock, onEvents: publishNoted(hub, readModel(db), log) });
  const parts = features({
    database,
    cipher,
    audit,
    clock,
    engine: engine.port,
    policies,
    funds,
    payments,
    verifications,
    households,
    benefits,
    referrals,
    fundIds,
    letters: letterWriter(),
    paperwork: {
      files: fileStore(db, fileCipher(dataKey), clock),
      messenger: messenger.port,
      maxBytes: (options.attachmentMaxMb ?? 20) * 1024 * 1024,
    },
    hub,
    applyRecords: records,
    hotline: () => hotlineOfCity,
    socialForces: () => socialForcesSystems,
    shippedForms: formsOf(shipped),
    kick,
    takeBackMs: 1000 * (options.takeBackSeconds ?? 15),
    needsFactor,
    log,
  });
  const session = await closing.add(sessionMiddleware({ client: database.client, dbName: db.databaseName, secret: secrets.sessionSecret }));

  const app = createApp({
    recordsRoutes: recordsRoutes({
      password: secrets.recordsPassword,
      log,
      applyRecords: records,
    }),
    bankRoutes: bankRoutes(receiveConfirmation({ database, secret: secrets.bankSecret, clock, kick })),
    hotlineRoutes: ticketRoutes({ reportLead: reportLead({ database, cipher, audit, clock, kick, townships: townships(db) }), secret: secrets.exchangeSecret }),
    socialForcesRoutes: offerRoutes({ receive: receiveOffer({ database, clock, kick }), secret: secrets.exchangeSecret }),
    session: session.handler,
    users,
    needsFactor,
    apiRoutes: [...parts.routes, ...(options.clockControlled ? [clockRoutes({ clock, managementUrl: () => managementUrl })] : [])],
    uiFolder: join(import.meta.dirname, '../ui/dist'),
    trustedProxy: options.trustedProxy,
    log,
  });
  const http = await closing.add(listen(app, options.port));
  const url = `http://127.0.0.1:${http.port}`;

  let address = options.zeebeAddress;
  if (address === undefined) {
    const embedded = await closing.add(engineStarting ?? startEngineFor(options, http.port, secrets.recordsPassword));
    address = embedded.address;
    managementUrl ??= embedded.managementUrl;
  }
  // One base for all outside systems; with none named, the stand-ins.
  const outsideUrl =
    process.env['SANDBOX_URL'] ??
    (
      await closing.add(
        startStandIns({
          port: options.sandboxPort ?? 0,
          dataDir: join(dataDir, 'sandbox'),
          callbackUrl: `${url}/api/bank/confirmations`,
          callbackSecret: secrets.bankSecret,
          exchangeSecret: secrets.exchangeSecret,
          ticketUrl: `${url}/api/hotline/tickets`,
          offerUrl: `${url}/api/social-forces/offers`,
          now: () => clock.now(),
        }),
      )
    ).url;

  hotlineOfCity = hotline({ baseUrl: `${outsideUrl}/hotline`, secret: secrets.exchangeSecret, log });
  const charities = socialForcesSystem('charities', { baseUrl: `${outsideUrl}/charities`, secret: secrets.exchangeSecret, log });
  socialForcesSystems = { charities, volunteers: socialForcesSystem('volunteers', { baseUrl: `${outsideUrl}/volunteers`, secret: secrets.exchangeSecret, log }) };
  messenger.arrive(sms({ baseUrl: `${outsideUrl}/sms`, log }));
  const connection = await closing.add(connectEngine({ address, log, pollIntervalMs: options.enginePollMs }));
  engine.arrive(connection);
  await deployShipped(shipped, { db, engine: connection, log });
  await closing.add(
    startWorkers(
      connection,
      {
        clock,
        benefits,
        cares: careStore(db),
        cases: caseStore(database, { cipher, audit, onChange: publishCase(hub, cases, log) }),
        countyFigures: countyFigures(db),
        deadlines: deadlineStore(db),
        discussions: discussionStore(db, { cipher, onChange: publishMeetings(hub) }),
        packets: parts.packets,
        payments,
        funds,
        policy: policies,
        policyAdoptions: policyAdoptions(db, { policies, audit, clock }),
        standardChanges: standardChanges(db),
        priceRuns: priceRunStore(db),
        referrals,
        bank: bank({ baseUrl: `${outsideUrl}/bank`, log }),
        bankBatches: bankBatches({ baseUrl: `${outsideUrl}/bank`, log }),
        bankFiles: bankFileStore(db, cipher),
        batches: disbursementStore(db),
        entitlements: entitlements(db),
        lines: batchLines(db),
        sha256,
        identity: identityRegistry({ baseUrl: `${outsideUrl}/identity`, log }),
        matters: matterStore(db),
        messenger: messenger.port,
        staffNotices: staffNotices(db),
        inspections: inspectionStore(db, inspectionNumber(db)),
        delegations: delegations(db),
        history: caseHistory(db, cipher),
        discipline: discipline({ baseUrl: `${outsideUrl}/discipline`, log }),
        openExplanations: openExplanations(db),
        services: serviceStore(db, cipher),
        socialForces: socialForces(db),
        charities,
        topUps: reserveTopUps(db),
        disasters: disasterRegister(db, cipher),
        audits: fundAudits(db, listAuditPayments({ db, people: people.people, cipher, audit, clock, fundIds })),
        aidStation: aidStation({ baseUrl: `${outsideUrl}/aid-station`, log }),
        monitoring: monitoringPlatform({ baseUrl: `${outsideUrl}/monitoring-platform`, log }),
        households,
        householdWords: householdWords(db, kick),
        reporters: reporters(database, { cipher, audit, kick }),
        sources: dataSources({ baseUrl: outsideUrl, secret: secrets.exchangeSecret, log }),
        verifications,
      },
      { log },
    ),
  );
  dispatcher = await closing.add(startDispatcher(parts.outboxes, { log }));

  return { url, demoAccounts, clock, close: () => closing.close() };
}

function startEngineFor(options: YimenOptions, port: number, recordsPassword: string): ReturnType<typeof startEmbeddedEngine> {
  return startEmbeddedEngine({
    ...options,
    dataDir: join(options.dataDir, 'engine'),
    recordsUrl: `http://127.0.0.1:${port}/records`,
    recordsPassword,
  });
}
