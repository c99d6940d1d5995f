import { parentPort, workerData } from 'node:worker_threads';
import { startServer } from './server.js';

/** Runs the store in this worker thread; the host hears `started` or `failed`, and asks for the end with `close`. */
const { dataDir, port } = workerData as { dataDir: string | undefined; port: number };

try {
  const server = await startServer({
    dataDir,
    port,
    // Thrown outside every handler, it ends the thread and reaches the host as an error.
    onBroken: (error) =>
      setImmediate(() => {
        throw error;
      }),
  });
  parentPort?.on('message', () => {
    void server.close().then(() => {
      parentPort?.postMessage({ kind: 'closed' });
      parentPort?.close();
    });
  });
  parentPort?.postMessage({ kind: 'started', port: server.port });
} catch (error) {
  parentPort?.postMessage({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  parentPort?.close();
}
