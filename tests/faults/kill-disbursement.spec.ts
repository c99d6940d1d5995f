/**
 * The whole process is killed while a batch of payments goes from its list to the bank's statement. The bank, in a process of its own, must
 * show each line once, and every fund's entries must add up. `KILLS` and `HOUSEHOLDS` make it longer.
 */
import { randomUUID } from 'node:crypto';
import { MongoClient } from 'mongodb';
import type { BenefitDocument } from '../../adapters/mongo/benefits.js';
import { databaseName } from '../../adapters/mongo/database.js';
import { verifyJournal } from '../../adapters/mongo/verify-journal.js';
import type { BatchView, FundView } from '../../domain/api-money.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { Refused, signIn, type ApiClient } from '../support/api-client.js';
import { startBankWitness, type BankWitness } from '../support/bank-witness.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

const kills = Number(process.env['KILLS'] ?? 12);
const households = Number(process.env['HOUSEHOLDS'] ?? 40);
const levelFen = 30_000;
const today = civilDate(new Date());

describe('kill -9 during a month of payments', () => {
  let bank: BankWitness;
  let yimen: StartedYimen;

  beforeAll(async () => {
    bank = await startBankWitness();
    yimen = await startYimen({ env: bank.env });
  }, 240_000);
  afterAll(async () => {
    await yimen?.stop();
    await bank?.stop();
  }, 60_000);

  const clients = new Map<string, ApiClient>();
  async function as(username: string): Promise<ApiClient> {
    const known = clients.get(username) ?? (await signIn(yimen.url, username));
    clients.set(username, known);
    return known;
  }
  const batchOf = async (batchId: string) => (await as('finance')).get<BatchView>(`/api/disbursements/${batchId}`);

  it(`at ${kills} random moments pays each of ${households} benefits once, and the ledger balances`, async () => {
    for (let number = 0; number < households; number += 1) await entitle(number);

    const batchId = randomUUID();
    let isDone = false;
    let killed = 0;
    const killer = (async () => {
      while (!isDone && killed < kills) {
        await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 2_500));
        await yimen.kill();
        killed += 1;
        await yimen.restart();
      }
    })();

    await patiently(async () =>
      (await as('county')).send('POST', '/api/disbursements', {
        requestId: batchId,
        program: 'tekun',
        period: today.slice(0, 7),
        cutOffOn: today,
      }),
    );
    await work(batchId, 'county', 'checkList', { listDecision: 'submit', reason: '无误' });
    await work(batchId, 'county-approver', 'approveBatch', { batchDecision: 'approve', reason: '同意' });
    await work(batchId, 'county-approver2', 'approveSecond', { secondDecision: 'approve', reason: '同意' });
    await work(batchId, 'finance', 'releaseBatch', { releaseDecision: 'release', reason: '同意' });
    const view = await patiently(async () => {
      const batch = await batchOf(batchId);
      if (batch.status !== 'closed') throw new Error(`not closed: ${batch.statusText}`);
      return batch;
    });
    isDone = true;
    await killer;
    expect(killed).toBeGreaterThan(kills / 2);

    expect(view).toMatchObject({ outcome: 'paid', totals: { paid: { count: households, amountFen: households * levelFen } } });
    const ledger = await bank.ledger();
    expect(ledger.map(({ key }) => key).sort()).toEqual([...new Set(ledger.map(({ key }) => key))].sort());
    expect(ledger).toHaveLength(households);
    const county = (await (await as('finance')).get<FundView[]>('/api/funds')).find(({ townshipCode }) => townshipCode === 'K1');
    const balanceOf = (name: string) => county?.accounts.find(({ account }) => account === name)?.balanceFen;
    expect([balanceOf('held'), balanceOf('bank-clearing'), balanceOf('paid:tekun')]).toEqual([0, 0, households * levelFen]);
    expect(await withDocuments(verifyJournal)).not.toHaveProperty('broken');
    console.info(`${killed} kills, ${households} lines, ${ledger.length} payments`);
  }, 1_500_000);

  /** A person with an account, entered by the office; the benefit itself is put on file, for its determination is another test's matter. */
  async function entitle(number: number): Promise<void> {
    const entered = await (
      await as('township')
    ).send<{ personId: string }>('POST', '/api/people', {
      entryId: randomUUID(),
      effectiveFrom: '2026-01-01',
      fields: { name: `测试${number}`, accountNumber: `62000000${String(10_001 + number).padStart(8, '0')}` },
      distinctReason: '虚构的测试人员',
    });
    const benefit: BenefitDocument = {
      _id: `kill-${number}:determination:1:tekun:${entered.personId}`,
      caseId: `kill-${number}`,
      householdId: `kill-${number}`,
      townshipCode: 'T01',
      countyCode: 'K1',
      personId: entered.personId,
      program: 'tekun',
      levelFen,
      from: '2026-01-01',
      status: 'active',
      changes: [],
      reviews: [],
      plannedFor: [],
    };
    await withDocuments(async (db) => void (await db.collection<BenefitDocument>('benefits').insertOne(benefit)));
  }

  async function withDocuments<T>(ask: (db: ReturnType<MongoClient['db']>) => Promise<T>): Promise<T> {
    const client = await MongoClient.connect(`mongodb://127.0.0.1:${yimen.ports.docstore}`);
    try {
      return await ask(client.db(databaseName(client)));
    } finally {
      await client.close();
    }
  }

  /** Claims and completes; an attempt whose answer a kill took away may have been kept all the same. */
  async function work(batchId: string, username: string, elementId: string, data: object): Promise<void> {
    const names: Readonly<Record<string, string>> = {
      checkList: '核对名册',
      approveBatch: '审批',
      approveSecond: '二次审批',
      releaseBatch: '拨付',
    };
    const name = names[elementId];
    await patiently(async () => {
      const batch = await batchOf(batchId);
      if (batch.acts.some(({ elementName }) => elementName === name)) return;
      const task = batch.openTasks.find((open) => open.name === name);
      if (!task) throw new Error(`no task '${name}': ${batch.statusText}`);
      const person = await as(username);
      const { task: seen } = await person.get<{ task: { version: number; assignee?: string } }>(`/api/tasks/${task.taskKey}`);
      const { version } =
        seen.assignee === username
          ? seen
          : await person.send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: seen.version });
      await person.send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data });
    });
  }

  function patiently<T>(attempt: () => Promise<T>): Promise<T> {
    let last: unknown;
    return until(
      'an answer',
      async () => {
        try {
          return { value: await attempt() };
        } catch (error) {
          last = error;
          const isFinal = error instanceof Refused && error.problem.status < 500 && ![401, 404, 409, 429].includes(error.problem.status);
          if (isFinal) throw error;
          await new Promise((resolve) => setTimeout(resolve, 200));
          return undefined;
        }
      },
      600_000,
    ).then(
      ({ value }) => value,
      (error: unknown) => Promise.reject(new Error(String(last), { cause: error })),
    );
  }
});
