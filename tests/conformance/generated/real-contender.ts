import { GatewayClient } from '../player/gateway-client.js';
import { RealEngine } from '../player/real-engine.js';
import type { Contender } from './contender.js';

/** The test engine's own gateway never answers a deletion that was done. */
const neverAnswered: ReadonlySet<string> = new Set(['DeleteResource']);

/** The real engine behind its gateway. */
export class RealContender implements Contender {
  private readonly engine: RealEngine;
  private client: GatewayClient | undefined;

  constructor(
    java: string,
    readonly name: string,
  ) {
    this.engine = new RealEngine(java, name);
  }

  async fresh(): Promise<void> {
    this.client?.close();
    this.client = new GatewayClient(await this.engine.fresh(), 30_000);
  }

  /** Throws when the engine has stopped answering: what it would tell of the rest is no rule. */
  call: Contender['call'] = async (method, request) => {
    const answer = await this.client!.call(method, request);
    const isUnanswered = 'code' in answer && answer.code === 'DEADLINE_EXCEEDED' && !neverAnswered.has(method);
    if (isUnanswered) throw new Error(`no answer to ${method} ${JSON.stringify(request)}`);
    return answer;
  };
  advance: Contender['advance'] = (milliseconds) => this.engine.advance(milliseconds);
  records: Contender['records'] = () => this.engine.records();

  async close(): Promise<void> {
    this.client?.close();
    await this.engine.close();
  }
}
