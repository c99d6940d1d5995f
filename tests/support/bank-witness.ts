import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { until } from './until.js';

export interface BankPayment {
  readonly key: string;
  readonly amountFen: number;
}

export type BankWitness = Awaited<ReturnType<typeof startBankWitness>>;

/** The sandbox in a process of its own, with a ledger on disk: what it paid is what counts. */
export async function startBankWitness(callbackPort?: number) {
  const [port, productPort] = [await freePort(), callbackPort ?? (await freePort())];
  const secret = randomUUID();
  const data = mkdtempSync(join(tmpdir(), 'yimen-bank-'));
  const args = [
    'bin/sandbox.mjs',
    '--port',
    String(port),
    '--data',
    data,
    '--callback',
    `http://127.0.0.1:${productPort}/api/bank/confirmations`,
    '--secret',
    secret,
  ];
  const child = spawn(process.execPath, args, { cwd: join(import.meta.dirname, '../..'), stdio: ['ignore', 'inherit', 'inherit'] });
  const url = `http://127.0.0.1:${port}`;
  await until('the bank', () =>
    fetch(`${url}/bank/ledger`)
      .then((response) => response.ok)
      .catch(() => false),
  );

  return {
    url,
    /** What the product must be started with to use this bank. */
    env: { PORT: String(productPort), SANDBOX_URL: url, BANK_SECRET: secret },
    ledger: async () => (await (await fetch(`${url}/bank/ledger`)).json()) as BankPayment[],
    stop: () => new Promise<void>((resolve) => child.once('exit', () => resolve()) && child.kill('SIGTERM')),
  };
}
