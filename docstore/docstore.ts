import { Worker } from 'node:worker_threads';
import { credentialsOf } from './auth/credentials.js';

const USER = 'yimen';

export interface DocstoreOptions {
  /** Where documents are kept; in memory when undefined. */
  readonly dataDir?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Default 127.0.0.1; anything but loopback needs a password. */
  readonly host?: string;
  /** What clients must prove to know, by SCRAM-SHA-256, as the user `yimen`. */
  readonly password?: string;
  /** A thread of its own, so that a long query does not hold up the host. Default true. */
  readonly thread?: boolean;
}

export interface Docstore {
  readonly uri: string;
  readonly port: number;
  close(): Promise<void>;
}

type ThreadMessage =
  { readonly kind: 'started'; readonly port: number } | { readonly kind: 'failed'; readonly message: string } | { readonly kind: 'closed' };

/**
 * Starts a document store that answers MongoDB's wire protocol on loopback. What it has acknowledged is on disk.
 * Should it crash later, the host process ends with status 1: it must not go on without its documents.
 */
export async function startDocstore(options: DocstoreOptions): Promise<Docstore> {
  const { dataDir, port, host, password, thread = true } = options;
  if (thread) return startThread(options);
  // Loaded only here: with a thread of its own, the host need not know the store's code.
  const { startServer } = await import('./server.js');
  const credentials = password === undefined ? undefined : credentialsOf(USER, password);
  const server = await startServer({ dataDir, port, host, credentials, onBroken: endProcess });
  return { uri: uriOf(server.port, options), port: server.port, close: () => server.close() };
}

function startThread(options: DocstoreOptions): Promise<Docstore> {
  // Without the host's flags: they may name loaders that the thread does not need.
  const worker = new Worker(new URL('./thread-entry.mjs', import.meta.url), { workerData: { ...options, user: USER }, execArgv: [] });
  return new Promise((resolve, reject) => {
    let isStarted = false;
    let isClosing = false;
    const crashed = (error: Error): void => {
      if (!isStarted) reject(error);
      else if (!isClosing) endProcess(error);
    };
    worker.on('error', crashed);
    worker.on('exit', (code) => crashed(new Error(`The document store's thread ended with code ${code}.`)));
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'failed') reject(new Error(message.message));
      if (message.kind !== 'started') return;
      isStarted = true;
      resolve({
        uri: uriOf(message.port, options),
        port: message.port,
        close() {
          if (isClosing) return Promise.resolve();
          isClosing = true;
          return new Promise((closed) => {
            worker.once('exit', () => closed());
            worker.postMessage('close');
          });
        },
      });
    });
  });
}

function uriOf(port: number, { host = '127.0.0.1', password }: DocstoreOptions): string {
  const login = password === undefined ? '' : `${USER}:${encodeURIComponent(password)}@`;
  return `mongodb://${login}${host}:${port}/?directConnection=true`;
}

function endProcess(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`The document store has crashed: ${text}\n`);
  process.exit(1);
}
