/**
 * For tests of processes: the engine in memory, in this thread, ready in milliseconds, with a clock that the test moves.
 * Nothing here needs a test framework. See docs/testing-processes.md.
 */
import { TestEngine } from './testing/test-engine.js';

export type { TestEngine } from './testing/test-engine.js';
export type { TestInstance } from './testing/test-instance.js';

/** `now` is where the clock stands, as an ISO date-time. */
export async function startEngine(options: { readonly now?: string } = {}): Promise<TestEngine> {
  const engine = new TestEngine();
  await engine.open(options.now);
  return engine;
}
