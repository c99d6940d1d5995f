import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { startSandbox } from '../../sandbox/sandbox.js';

export const exchangeSecret = 'a secret of the exchange';

export interface Callback {
  readonly body: string;
  readonly signature: string | undefined;
}

export interface SandboxUnderTest {
  url(): string;
  callbacks(): readonly Callback[];
  restart(): Promise<void>;
  fault(system: string, fault: object): Promise<void>;
  get<T>(path: string): Promise<T>;
  send(method: string, path: string, body: object): Promise<Response>;
  /** Waits until the bank's ledger has that many payments, and gives their keys. */
  paidKeys(count: number): Promise<readonly string[]>;
}

/** A fresh sandbox for each test, its ledger on disk and a receiver for its callbacks. */
export function sandboxUnderTest(): SandboxUnderTest {
  let dataDir: string;
  let receiver: Server;
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  let callbacks: Callback[];

  const start = async (): Promise<void> => {
    const callbackUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    sandbox = await startSandbox({ port: 0, dataDir, callbackUrl, callbackSecret: 'secret', exchangeSecret, payDelayMs: 20 });
  };

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'));
    callbacks = [];
    receiver = createServer((req, res) => {
      let body = '';
      req.on('data', (chunk: Buffer) => (body += chunk.toString()));
      req.on('end', () => {
        callbacks.push({ body, signature: req.headers['x-signature'] as string | undefined });
        res.writeHead(200).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    await start();
  });

  afterEach(async () => {
    await sandbox.close();
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
    rmSync(dataDir, { recursive: true });
  });

  const send = (method: string, path: string, body: object): Promise<Response> =>
    fetch(sandbox.url + path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const get = async <T>(path: string): Promise<T> => (await (await fetch(sandbox.url + path)).json()) as T;

  return {
    url: () => sandbox.url,
    callbacks: () => callbacks,
    async restart() {
      await sandbox.close();
      await start();
    },
    async fault(system, fault) {
      expect((await send('PUT', `/faults/${system}`, fault)).status).toBe(200);
    },
    get,
    send,
    async paidKeys(count) {
      for (let tryNumber = 0; ; tryNumber += 1) {
        const ledger = await get<{ readonly key: string }[]>('/bank/ledger');
        if (ledger.length >= count || tryNumber > 100) return ledger.map(({ key }) => key);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}
