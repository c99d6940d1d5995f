/**
 * The whole process is killed at random moments while cases run through the HTTP API. What the server acknowledged must be there after
 * each restart, and the bank's own ledger must show exactly one payment for each approved case and none for the others.
 * `KILLS` and `CASES` make it longer; the bank runs in a process of its own and is not killed, so that it is a witness.
 */
import { randomUUID } from 'node:crypto';
import type { CaseView } from '../../domain/api.js';
import type { LastRebuild } from '../../domain/api-monitoring.js';
import { signIn, Refused, type ApiClient } from '../support/api-client.js';
import { until } from '../support/until.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { startBankWitness, type BankWitness } from '../support/bank-witness.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';

const kills = Number(process.env['KILLS'] ?? 50);
const cases = Number(process.env['CASES'] ?? 200);
const lanes = 6;
/** Report, check, decision. */
const actsOfACase = 3;

interface Acknowledged {
  readonly caseId: string;
  readonly approved: boolean;
  readonly done: readonly string[];
}

describe('kill -9 of the whole process', () => {
  let bank: BankWitness;
  let yimen: StartedYimen;

  beforeAll(async () => {
    bank = await startBankWitness();
    yimen = await startYimen({ env: bank.env });
  }, 120_000);

  afterAll(async () => {
    await yimen?.stop();
    await bank?.stop();
  }, 60_000);

  it(`at ${kills} random moments during ${cases} cases loses nothing acknowledged and pays each approved case once`, async () => {
    const acknowledged: Acknowledged[] = [];
    let acts = 0;
    let next = 0;
    const killer = killAtRandom(yimen, kills, () => acts);

    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (next < cases) acknowledged.push(await runCase(yimen, next++, () => (acts += 1)));
      }),
    );
    const killed = await killer.stop();

    const supervisor = await patiently(() => signIn(yimen.url, 'supervisor'));
    const approved = acknowledged.filter((entry) => entry.approved);
    await until(
      'all approved cases to be paid',
      async () =>
        (await Promise.all(approved.map(async ({ caseId }) => (await supervisor.caseFile(caseId)).payments[0]?.status === 'paid'))).every(
          Boolean,
        ),
      120_000,
    );

    for (const { caseId, done } of acknowledged) {
      const caseFile = await supervisor.caseFile(caseId);
      expect({ caseId, done: actsOf(caseFile) }).toEqual({ caseId, done: done.length });
    }
    const ledger = await bank.ledger();
    expect(ledger.map((payment) => payment.key).sort()).toEqual([...new Set(ledger.map((payment) => payment.key))].sort());
    expect(ledger.map((payment) => payment.key.split(':')[0]).sort()).toEqual(approved.map(({ caseId }) => caseId).sort());
    expect(ledger.every((payment) => payment.amountFen === 60_000)).toBe(true);
    expect(killed).toBeGreaterThanOrEqual(kills);
    // What people see is what comes out when it is made anew from everything that the engine said.
    expect(await rebuild(supervisor)).toMatchObject({ state: 'done', mended: {} });
    console.info(`${killed} kills, ${acknowledged.length} cases, ${approved.length} approved, ${ledger.length} payments`);
  }, 1_500_000);
});

async function rebuild(supervisor: ApiClient): Promise<LastRebuild['last']> {
  await supervisor.send('POST', '/api/monitoring/rebuilds', { requestId: randomUUID() });
  return until(
    'the rebuild to end',
    async () => {
      const { last } = await supervisor.get<LastRebuild>('/api/monitoring/rebuilds/last');
      return last?.endedAt !== undefined && last;
    },
    120_000,
  );
}

/** Report, on-site check, quick decision. Each call is repeated until it is acknowledged, as a person would press again. */
async function runCase(yimen: StartedYimen, number: number, onAct: () => void): Promise<Acknowledged> {
  const approved = number % 5 !== 4;
  // Light tier: 60000 fen, so that the county fund is enough for all when the reserve fund runs out.
  const report = emergencyReport({ personName: `测试${number}` });
  const { caseId } = await patiently(async () =>
    (await client(yimen, 'hotline')).send<{ caseId: string }>('POST', '/api/emergencies', report),
  );
  onAct();
  await act(yimen, 'village', caseId, 'checkOnSite', { ...answers.checkOnSite, severityTier: 'light' });
  onAct();
  await act(yimen, 'approver', caseId, 'approveQuickly', { quickDecision: approved ? 'approve' : 'refuse', reason: '测试' });
  onAct();
  return { caseId, approved, done: ['checkOnSite', 'approveQuickly'] };
}

async function act(yimen: StartedYimen, username: string, caseId: string, elementId: string, data: object): Promise<void> {
  let acted: number | undefined;
  await patiently(async () => {
    const person = await client(yimen, username);
    const caseFile = await person.caseFile(caseId);
    const tasksDone = actsOf(caseFile);
    acted ??= tasksDone;
    // An attempt whose answer a kill took away may have been kept all the same.
    if (tasksDone > acted) return;
    if (!caseFile.openTasks.some((open) => open.elementId === elementId))
      throw new Error(`no task ${elementId} in ${JSON.stringify(caseFile.statusText)}, ${caseId}`);
    await person.work(caseId, elementId, data);
  });
}

/** How many acts of people the case shows, approvals among them. */
const actsOf = ({ timeline }: CaseView) =>
  timeline.filter(({ kind, actorName }) => (kind === 'task' || kind === 'decision') && actorName !== undefined).length;

const clients = new Map<string, Promise<ApiClient>>();
/** Sessions live in the document store, so one sign-in lasts over all kills. */
function client(yimen: StartedYimen, username: string): Promise<ApiClient> {
  const known = clients.get(username);
  if (known) return known;
  const signingIn = signIn(yimen.url, username);
  clients.set(username, signingIn);
  signingIn.catch(() => clients.delete(username));
  return signingIn;
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const end = Date.now() + 180_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      const isFinal = error instanceof Refused && error.problem.status < 500 && ![401, 404, 409, 429].includes(error.problem.status);
      if (isFinal || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
}

/** Spreads the kills over the work: each comes a random number of acknowledged acts, and a random moment, after the last. */
function killAtRandom(yimen: StartedYimen, atLeast: number, progress: () => number) {
  let killed = 0;
  let isWorkDone = false;
  const actsBetween = (cases * actsOfACase) / atLeast;
  const loop = (async () => {
    while (!isWorkDone || killed < atLeast) {
      const until = progress() + Math.random() * 1.8 * actsBetween;
      while (progress() < until && !isWorkDone) await new Promise((resolve) => setTimeout(resolve, 20));
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 500));
      await yimen.kill();
      killed += 1;
      await yimen.restart();
    }
  })();
  return {
    async stop(): Promise<number> {
      isWorkDone = true;
      await loop;
      return killed;
    },
  };
}
