import { recordJson } from '../../../engine/exporters/record-json.js';
import { startEngine, type TestEngine } from '../../../engine/testing.js';
import { beginning, type ComparedEngine, type RecordJson } from './engine.js';

export class OurEngine implements ComparedEngine {
  readonly name = 'ours';
  private engine: TestEngine | undefined;

  async fresh(): Promise<string> {
    await this.engine?.close();
    this.engine = await startEngine({ now: beginning });
    return this.engine.serve();
  }

  records(): Promise<readonly RecordJson[]> {
    this.engine!.clock.advance('PT0S');
    return Promise.resolve(this.engine!.records.map((record, index) => JSON.parse(recordJson(record, index + 1)) as RecordJson));
  }

  advance(milliseconds: number): Promise<void> {
    this.engine!.clock.advance(`PT${milliseconds / 1000}S`);
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.engine?.close();
  }
}
