import { createHash } from 'node:crypto';
import { parseResources } from '../../../engine/processing/deployment/parse-resources.js';
import type { ActivatedJob } from '../../../engine/processing/command.js';
import type { Key } from '../../../engine/protocol/key.js';
import type { LogRecord } from '../../../engine/protocol/record.js';
import { seeded, type Seeded } from '../../support/seeded.js';
import { Bank } from './bank.js';
import { emergencyProcess, jobTypes, processId, type Case } from './emergency-process.js';
import { EngineHost } from './engine-host.js';
import { Network } from './network.js';
import { MemoryDisk, SectorDisk, type Disk } from './simulated-disk.js';
import { VirtualTime } from './virtual-time.js';

export interface Outcome {
  /** Of everything that happened, in order: the same for the same seed. */
  readonly digest: string;
  /** What was not as promised. */
  readonly broken: readonly string[];
  readonly hours: number;
  readonly cases: number;
  readonly crashes: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly records: number;
  readonly acknowledged: number;
}

const hour = 3_600_000;
const beginning = Date.parse('2035-05-09T08:00:00Z');
const caseCount = 25;
/** While trouble lasts; afterwards everything must come to its end. */
const troubledMs = 24 * hour;
const latestMs = beginning + 10 * 24 * hour;
const messageLifeMs = 12 * hour;

/** A city's office for some days: engine, workers, bank and clients in one thread, and all that may go wrong drawn from the seed. */
export async function simulate(seed: number, diskOf = honestDisk): Promise<Outcome> {
  const office = new Office(seed, diskOf);
  try {
    return await office.run();
  } finally {
    office.close();
  }
}

const honestDisk = (seed: number, random: Seeded): Disk => (seed % 4 === 0 ? new SectorDisk(random) : new MemoryDisk(random));

class Office {
  private readonly random: Seeded;
  private readonly time = new VirtualTime(beginning);
  private readonly bank: Bank;
  private readonly disk: Disk;
  private readonly host: EngineHost;
  private readonly network: Network;
  private readonly digest = createHash('sha256');
  private readonly broken: string[] = [];
  private readonly completedJobs = new Set<Key>();
  private readonly givenKeys = new Set<Key>();
  private readonly endedInstances = new Set<Key>();
  private readonly firedTimers = new Set<Key>();
  private readonly cases: Case[];
  private highestKey = 0n;
  private lastPosition = 0;
  private records = 0;
  private acknowledged = 0;
  private crashes = 0;
  private skews = 0;
  private emptyState: string | undefined;

  constructor(seed: number, diskOf: typeof honestDisk) {
    this.random = seeded(seed);
    this.bank = new Bank(this.random);
    this.disk = diskOf(seed, this.random);
    this.host = new EngineHost(
      this.time,
      this.disk,
      (records) => this.observe(records),
      () => this.comeBack(),
    );
    this.network = new Network(this.time, this.random, this.host);
    this.cases = Array.from({ length: caseCount }, (_, at) => ({
      id: `case-${at}`,
      isApproved: this.random.isIn(0.7),
      amountFen: 100 * (1 + this.random.below(5_000)),
    }));
  }

  async run(): Promise<Outcome> {
    await this.host.start();
    await this.deploy();
    for (const one of this.cases) this.time.after(this.random.below(troubledMs), () => this.report(one));
    for (const type of jobTypes) for (let worker = 0; worker < 2; worker++) this.work(type);
    this.makeTrouble();
    do await this.time.run(this.time.now() + hour);
    while (this.time.now() < latestMs && !this.isAtRest);
    this.checkEnd();
    return this.outcome();
  }

  /** Trouble is over, and nothing is left but what was deployed. */
  private get isAtRest(): boolean {
    const isOver = this.time.now() > beginning + troubledMs + hour && this.host.isUp && this.endedInstances.size >= this.cases.length;
    return isOver && JSON.stringify(this.host.dump()) === this.emptyState;
  }

  close(): void {
    this.host.kill();
    this.disk.remove();
  }

  private async deploy(): Promise<void> {
    const [name, xml] = emergencyProcess;
    const parsed = await parseResources([{ name, content: Buffer.from(xml) }]);
    if (!parsed.ok) throw new Error(parsed.reason);
    this.host.ask({ name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } }, () => undefined);
    this.emptyState = JSON.stringify(this.host.dump());
  }

  /** A client reports its case until it hears that it was taken; the case's id keeps it from being taken twice. */
  private report(one: Case): void {
    const variables = { caseId: JSON.stringify(one.id) };
    this.publish('reported', one.id, variables, () => this.report(one));
  }

  private publish(name: string, caseId: string, variables: Readonly<Record<string, string>>, again: () => void): void {
    const value = { name, correlationKey: caseId, messageId: caseId, timeToLive: messageLifeMs, variables };
    this.network.call<'MESSAGE PUBLISH'>({ name: 'MESSAGE PUBLISH', key: '-1', value }, (answer) => {
      this.say(`${name} ${caseId}: ${answer ? JSON.stringify(answer) : 'no answer'}`);
      if (answer?.ok || answer?.type === 'ALREADY_EXISTS') {
        this.acknowledged++;
        if (answer.ok && !this.givenKeys.has(answer.value)) this.fail(`message ${answer.value} was acknowledged and is not on the log`);
      } else this.time.after(30_000, again);
    });
  }

  /** A worker: takes jobs, works on them for a while, and sometimes forgets, fails or is late. */
  private work(type: (typeof jobTypes)[number]): void {
    const value = { type, worker: type, timeout: 300_000, maxJobsToActivate: 3, fetchVariables: [] };
    this.network.call<'JOB_BATCH ACTIVATE'>({ name: 'JOB_BATCH ACTIVATE', key: '-1', value }, (answer) => {
      for (const activated of answer?.ok ? answer.value : []) {
        if (this.completedJobs.has(activated.key)) this.fail(`job ${activated.key} was completed and is handed out again`);
        this.time.after(this.random.isIn(0.05) ? 600_000 : 1_000 + this.random.below(60_000), () => this.handle(type, activated));
      }
      this.time.after(30_000 + this.random.below(240_000), () => this.work(type));
    });
  }

  private handle(type: (typeof jobTypes)[number], { key, job, variables }: ActivatedJob): void {
    const caseId = (JSON.parse(variables) as { caseId: string }).caseId;
    const one = this.cases.find(({ id }) => id === caseId)!;
    if (this.random.isIn(0.05)) return this.say(`a worker forgets ${key}`);
    if (type === 'check') return this.complete(key, { approved: String(one.isApproved), amountFen: String(one.amountFen) });
    if (type !== 'pay') return this.complete(key, {});

    const answer = this.bank.pay(caseId, one.amountFen);
    this.say(`bank: ${caseId} ${answer}`);
    if (answer === 'paid') {
      this.complete(key, {});
      this.time.after(this.random.below(2 * hour), () => this.booked(caseId));
    } else {
      // Not known whether it was paid: the same key will be asked for again.
      const value = { retries: Math.max(job.retries, 2), errorMessage: answer, retryBackOff: 60_000, variables: {} };
      this.network.call<'JOB FAIL'>({ name: 'JOB FAIL', key, value }, () => undefined);
    }
  }

  private booked(caseId: string): void {
    this.publish('booked', caseId, {}, () => this.booked(caseId));
  }

  private complete(key: Key, variables: Readonly<Record<string, string>>): void {
    const hear = (answer: { readonly ok: boolean } | undefined): void => {
      this.say(`complete ${key}: ${JSON.stringify(answer)}`);
      if (!answer?.ok) return;
      this.acknowledged++;
      this.completedJobs.add(key);
    };
    this.network.call<'JOB COMPLETE'>({ name: 'JOB COMPLETE', key, value: { variables } }, hear);
  }

  /** Crashes between and within writes, stops, and a clock that jumps. */
  private makeTrouble(): void {
    this.time.after(this.random.below(3 * hour), () => {
      if (this.time.now() > beginning + troubledMs) {
        this.host.skew(0);
        return;
      }
      const kind = this.random.weighted([
        [3, 'write'],
        [2, 'kill'],
        [1, 'stop'],
        [1, 'skew'],
      ] as const);
      this.say(`trouble: ${kind}`);
      if (kind === 'write') this.disk.failAfter(this.random.below(5));
      else if (kind === 'skew') {
        this.skews++;
        this.host.skew(this.random.oneOf([-hour, -60_000, 0, 60_000, hour]));
      } else if (this.host.isUp) {
        if (kind === 'kill') this.host.kill();
        else this.host.stop();
        this.comeBack();
      }
      this.makeTrouble();
    });
  }

  private comeBack(): void {
    this.crashes++;
    this.time.after(100 + this.random.below(120_000), async () => {
      if (this.host.isUp) return;
      await this.host.start();
      this.say('up');
      if (!this.host.isUp) return;
      for (const key of this.completedJobs) if (this.host.state.jobs.has(key)) this.fail(`job ${key} was completed and is back`);
      for (const key of this.endedInstances)
        if (this.host.state.elementInstances.has(key)) this.fail(`instance ${key} has ended and is back`);
    });
  }

  private observe(records: readonly LogRecord[]): void {
    for (const record of records) {
      this.records++;
      if (record.position <= this.lastPosition) this.fail(`position ${record.position} after ${this.lastPosition}`);
      this.lastPosition = record.position;
      this.digest.update(JSON.stringify(record));
      if (record.recordType !== 'EVENT') continue;
      const what = `${record.valueType} ${record.intent}`;
      if (gives.has(what)) {
        const key = BigInt(record.key);
        if (key <= this.highestKey) this.fail(`${what} has key ${record.key}, which is not above ${this.highestKey}`);
        this.highestKey = key;
        this.givenKeys.add(record.key);
      }
      if (what === 'TIMER TRIGGERED') {
        if (this.firedTimers.has(record.key)) this.fail(`timer ${record.key} fired twice`);
        this.firedTimers.add(record.key);
      }
      if (
        what === 'PROCESS_INSTANCE ELEMENT_COMPLETED' &&
        'bpmnElementType' in record.value &&
        record.value.bpmnElementType === 'PROCESS'
      ) {
        this.endedInstances.add(record.key);
      }
    }
  }

  private checkEnd(): void {
    for (const { id, isApproved, amountFen } of this.cases) {
      const paid = this.bank.payments.get(id);
      if (paid !== (isApproved ? amountFen : undefined)) this.fail(`${id}: paid ${paid}, approved ${isApproved} for ${amountFen}`);
    }
    if (this.endedInstances.size < this.cases.length)
      this.fail(`${this.endedInstances.size} instances of '${processId}' ended, ${this.cases.length} cases`);
    const left = JSON.stringify(this.host.dump());
    if (left !== this.emptyState) this.fail(`not forgotten: ${whatIsLeft(this.emptyState!, left)}`);
  }

  private fail(what: string): void {
    this.broken.push(`${new Date(this.time.now()).toISOString()} ${what}`);
  }

  private say(what: string): void {
    this.digest.update(`${this.time.now()} ${what}\n`);
  }

  private outcome(): Outcome {
    const { delayed, duplicated, lost } = this.network.faults;
    return {
      digest: this.digest.digest('hex'),
      broken: this.broken,
      hours: (this.time.now() - beginning) / hour,
      cases: this.cases.length,
      crashes: this.crashes,
      faults: { ...this.disk.faults, delayed, duplicated, dropped: lost, clock: this.skews },
      records: this.records,
      acknowledged: this.acknowledged,
    };
  }
}

/** Events that begin something with a key of its own. */
const gives: ReadonlySet<string> = new Set(['MESSAGE PUBLISHED', 'JOB CREATED', 'TIMER CREATED', 'INCIDENT CREATED']);

function whatIsLeft(before: string, after: string): string {
  const [empty, left] = [JSON.parse(before), JSON.parse(after)] as Record<string, unknown>[];
  const tables = Object.keys(left!).filter((name) => JSON.stringify(empty![name]) !== JSON.stringify(left![name]));
  return tables.map((name) => `${name} ${JSON.stringify(left![name]).slice(0, 200)}`).join('; ');
}
