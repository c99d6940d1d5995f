import { Worker } from 'node:worker_threads';

export interface DocstoreOptions {
  /** Where documents are kept; in memory when undefined. */
  readonly dataDir?: string;
  /** 0 takes any free port. */
  readonly port: number;
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
export async function startDocstore({ dataDir, port, thread = true }: DocstoreOptions): Promise<Docstore> {
  if (thread) return startThread(dataDir, port);
  // Loaded only here: with a thread of its own, the host need not know the store's code.
  const { startServer } = await import('./server.js');
  const server = await startServer({ dataDir, port, onBroken: endProcess });
  return { uri: uriOf(server.port), port: server.port, close: () => server.close() };
}

function startThread(dataDir: string | undefined, port: number): Promise<Docstore> {
  // Without the host's flags: they may name loaders that the thread does not need.
  const worker = new Worker(new URL('./thread-entry.mjs', import.meta.url), { workerData: { dataDir, port }, execArgv: [] });
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
        uri: uriOf(message.port),
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

function uriOf(port: number): string {
  return `mongodb://127.0.0.1:${port}/?directConnection=true`;
}

function endProcess(error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`The document store has crashed: ${text}\n`);
  process.exit(1);
}
