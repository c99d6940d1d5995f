import { createServer, type Server, type Socket } from 'node:net';
import { Connection } from './auth/connection.js';
import type { Credentials } from './auth/credentials.js';
import { Executor, type Origin } from './executor.js';
import { expireDocuments } from './storage/expire-documents.js';
import { RetryableWrites } from './storage/retryable-writes.js';
import { Store } from './storage/store.js';
import { Frames } from './wire/frames.js';
import { readMessage } from './wire/read-message.js';
import { writeReply } from './wire/write-reply.js';

const SWEEP_MS = 60_000;
/** How often transactions that are too old are looked for. */
const EXPIRY_MS = 5_000;
const EXPIRED_AT_ONCE = 1000;

export interface ServerOptions {
  readonly dataDir: string | undefined;
  readonly port: number;
  readonly host?: string | undefined;
  /** Who may come in; without it everybody may, but only from this machine. */
  readonly credentials?: Credentials | undefined;
  /** The store cannot go on; the process must end. */
  readonly onBroken: (error: unknown) => void;
}

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the data and listens on loopback. */
export async function startServer({ dataDir, port, host = '127.0.0.1', credentials, onBroken }: ServerOptions): Promise<RunningServer> {
  if (!isLoopback(host) && !credentials) {
    throw new Error(`The document store listens on ${host} only with a password; on 127.0.0.1 it needs none.`);
  }
  const store = new Store(dataDir);
  const executor = new Executor(store, onBroken);
  const sockets = new Set<Socket>();
  let connections = 0;

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, executor, { host, port: portOf(server), connection: new Connection(++connections, credentials) });
  });
  try {
    await listen(server, port, host);
  } catch (error) {
    store.close();
    throw error;
  }
  const sweeper = setInterval(() => sweep(executor, store), SWEEP_MS);
  const expirer = setInterval(() => executor.abortExpired(new Date()), EXPIRY_MS);

  return {
    port: portOf(server),
    async close() {
      clearInterval(sweeper);
      clearInterval(expirer);
      const closed = new Promise((resolve) => server.close(resolve));
      executor.flush();
      for (const socket of sockets) socket.destroySoon();
      await closed;
      executor.flush();
      store.close();
    },
  };
}

function serve(socket: Socket, executor: Executor, origin: Origin): void {
  const frames = new Frames();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    try {
      for (const frame of frames.push(chunk)) {
        const message = readMessage(frame);
        executor.execute(message, origin, (reply) => {
          if (message.wantsReply && socket.writable) socket.write(writeReply(message, reply));
        });
      }
    } catch {
      // Bytes in no known form leave no way to find the next message.
      socket.destroy();
    }
  });
}

function sweep(executor: Executor, store: Store): void {
  const now = new Date();
  store.cursors.forgetIdle(now.getTime());
  executor.maintain(() => {
    new RetryableWrites(store.sqlite).forgetOld(now);
    store.changes.forgetOld(now);
    // The rest waits for its turn, so that clients do not.
    if (expireDocuments(store, now, EXPIRED_AT_ONCE) === EXPIRED_AT_ONCE) setTimeout(() => sweep(executor, store), 50);
  });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is in use, so the document store cannot listen on it.`, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
