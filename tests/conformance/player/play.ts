import type { ComparedEngine, RecordJson } from './engine.js';
import { GatewayClient, type Answer } from './gateway-client.js';
import type { Script } from './script.js';
import { steps } from './steps.js';
import { traceOf, type Trace } from './trace.js';
import { World } from './world.js';

export interface Played {
  readonly method: string;
  readonly answer: Answer;
}

/** Plays the script on a fresh engine; each step begins when everything that followed from the one before has happened. */
export async function play(script: Script, engine: ComparedEngine): Promise<Trace> {
  const client = new GatewayClient(await engine.fresh());
  try {
    const played: Played[] = [];
    let records: readonly RecordJson[] = [];
    const all = script.resources.length > 0 ? [steps.deploy(...script.resources), ...script.steps] : script.steps;
    for (const step of all) {
      if (step.kind === 'advance') await engine.advance(step.milliseconds);
      else played.push({ method: step.method, answer: await client.call(step.method, step.request(new World(records))) });
      records = await engine.records();
    }
    return traceOf(records, played);
  } finally {
    client.close();
  }
}

/** Our engine's trace; an exception is part of the story. */
export async function playOurs(script: Script, ours: ComparedEngine): Promise<Trace> {
  try {
    return await play(script, ours);
  } catch (error) {
    return { calls: [`our engine broke: ${(error as Error).message.split('\n')[0]}`] };
  }
}
