import { parentPort, workerData } from 'node:worker_threads';
import { credentialsOf } from './auth/credentials.js';
import { startServer } from './server.js';

interface ThreadOptions {
  readonly dataDir?: string;
  readonly port: number;
  readonly host?: string;
  readonly user: string;
  readonly password?: string;
}

/** Runs the store in this worker thread; the host hears `started` or `failed`, and asks for the end with `close`. */
const { dataDir, port, host, user, password } = workerData as ThreadOptions;

try {
  const server = await startServer({
    dataDir,
    port,
    host,
    credentials: password === undefined ? undefined : credentialsOf(user, password),
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
