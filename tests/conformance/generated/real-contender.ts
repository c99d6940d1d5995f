import { GatewayClient } from '../player/gateway-client.js';
import { RealEngine } from '../player/real-engine.js';
import type { Contender } from './contender.js';

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

  call: Contender['call'] = (method, request) => this.client!.call(method, request);
  advance: Contender['advance'] = (milliseconds) => this.engine.advance(milliseconds);
  records: Contender['records'] = () => this.engine.records();

  async close(): Promise<void> {
    this.client?.close();
    await this.engine.close();
  }
}
