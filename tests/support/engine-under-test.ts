import { TestEngine } from '../../engine/testing/test-engine.js';

/** After each test the log is replayed and must lead to the same state. */
export class EngineUnderTest extends TestEngine {
  override async close(): Promise<void> {
    const lived = this.processor.dump();
    const replayed = await this.openProcessor();
    expect(replayed.dump()).toEqual(lived);
    replayed.close();
    await super.close();
  }
}

/** To be called inside `describe`: a fresh engine for each of its tests. */
export function engineUnderTest(): EngineUnderTest {
  const engine = new EngineUnderTest();
  beforeEach(() => engine.open());
  afterEach(() => engine.close());
  return engine;
}
