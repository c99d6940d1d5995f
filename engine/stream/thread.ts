/** Runs inside the engine's own thread; started by `thread-entry.mjs`. */
import { parentPort, workerData } from 'node:worker_threads';
import type { EngineOptions } from '../engine-options.js';
import { startCore, type EngineCore } from '../engine-core.js';
import type { FromThread, ToThread } from './thread-messages.js';

const host = parentPort;
if (!host) throw new Error('This file runs in a worker thread only');
const tell = (message: FromThread) => host.postMessage(message);

/** Thrown outside of any promise, so that it ends the thread and the host hears of it. */
function crash(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}

function listenTo(core: EngineCore): void {
  host?.on('message', (message: ToThread) => {
    if (message.kind === 'ask') {
      const { id, question, parameters } = message;
      const ask = core.probe[question] as (...given: readonly unknown[]) => Promise<unknown>;
      ask(...parameters).then(
        (value) => tell({ kind: 'answer', id, value }),
        (error: unknown) => tell({ kind: 'answer', id, value: undefined, error: (error as Error).message }),
      );
      return;
    }
    core.close().then(() => {
      tell({ kind: 'closed' });
      host.close();
    }, crash);
  });
}

try {
  const core = await startCore(workerData as EngineOptions, crash);
  listenTo(core);
  tell({ kind: 'ready', address: core.address });
} catch (error) {
  tell({ kind: 'refused', message: (error as Error).message });
  host.close();
}
