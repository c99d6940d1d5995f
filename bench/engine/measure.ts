import { ZBClient } from 'zeebe-node';
import { startVariables, type WorkItem } from './work-items.js';

export interface Measured {
  readonly instances: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** How `zeebe-node` is set up; against a real Zeebe it has to poll often, or it waits for its own next tick. */
export interface ClientTuning {
  readonly pollInterval?: number;
  readonly maxJobsToActivate: number;
}

/** One client process of an engine: workers for every job, and closed loops that each wait for the end of an instance. */
export class Load {
  private readonly client: ZBClient;
  private readonly workers: { close(): Promise<unknown> }[] = [];

  constructor(
    address: string,
    private readonly tuning: ClientTuning,
  ) {
    this.client = new ZBClient(address, { loglevel: 'NONE', retry: false, longPoll: 10_000 });
  }

  async open(item: WorkItem): Promise<void> {
    await this.hasLeader();
    await this.client.deployResource({ process: Buffer.from(item.bpmn), name: `${item.processId}.bpmn` });
    for (const type of new Set(item.stages.flat())) {
      this.workers.push(
        this.client.createWorker({
          taskType: type,
          taskHandler: (job) => job.complete({}),
          ...this.tuning,
          timeout: 60_000,
          longPoll: 10_000,
          loglevel: 'NONE',
        }),
      );
    }
  }

  /** A broker of Zeebe listens before its gateway has heard who leads the partition. */
  private async hasLeader(): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      const { brokers } = await this.client.topology();
      // zeebe-node shows the role by name.
      if (brokers.some(({ partitions }) => partitions.some(({ role }) => String(role) === 'LEADER'))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('no broker leads the partition');
  }

  async runOne(item: WorkItem): Promise<void> {
    await this.client.createProcessInstanceWithResult({ bpmnProcessId: item.processId, variables: startVariables, requestTimeout: 60_000 });
  }

  async run(item: WorkItem, clients: number, seconds: number): Promise<Measured> {
    const times: number[] = [];
    const began = performance.now();
    const end = began + seconds * 1000;
    const loop = async (): Promise<void> => {
      while (performance.now() < end) {
        const start = performance.now();
        await this.runOne(item);
        times.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: clients }, loop));
    const elapsed = (performance.now() - began) / 1000;
    times.sort((one, other) => one - other);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
    return { instances: times.length, perSecond: times.length / elapsed, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.client.close();
  }
}
