import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';
import { startRealZeebe } from './real-zeebe.js';

const root = join(import.meta.dirname, '../..');
const READY_WITHIN_MS = 120_000;

export interface StartedYimen {
  readonly url: string;
  readonly sandboxUrl: string;
  /** The folder of its data; removed by `stop`. */
  readonly dataDir: string;
  readonly ports: Readonly<Record<'port' | 'sandbox' | 'engine' | 'docstore' | 'management', number>>;
  /** What the records endpoint wants in the header `authorization`. */
  readonly recordsAuthorization: string;
  readonly engineKind: 'embedded' | 'zeebe';
  /** What it printed lately. */
  output(): string;
  /** At once and whole, unless another signal is given. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** On the same ports and data; answers when it is ready again. */
  restart(): Promise<void>;
  /** As Ctrl-C does, and removes the data. */
  stop(): Promise<void>;
}

/** The real product as its users start it, in a process of its own on free ports; on a real Zeebe when ZEEBE_TEST_JAVA names a Java. */
export async function startYimen(options: { readonly clockControlled?: boolean; readonly env?: Readonly<Record<string, string>> } = {}): Promise<StartedYimen> {
  const ports = { port: portOf(options.env) ?? (await freePort()), sandbox: await freePort(), engine: await freePort(), docstore: await freePort(), management: await freePort() };
  const dataDir = mkdtempSync(join(tmpdir(), 'yimen-data-'));
  const url = `http://127.0.0.1:${ports.port}`;
  const recordsPassword = randomUUID();
  const java = process.env['ZEEBE_TEST_JAVA'];
  const zeebe = java ? await startRealZeebe(java, { url: `${url}/records`, user: 'yimen', password: recordsPassword }) : undefined;

  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    SANDBOX_PORT: String(ports.sandbox),
    ENGINE_PORT: String(ports.engine),
    DOCSTORE_PORT: String(ports.docstore),
    MANAGEMENT_PORT: String(ports.management),
    RECORDS_PASSWORD: recordsPassword,
    // What is submitted goes on at once; a test of taking back sets it.
    TAKE_BACK_SECONDS: '0',
    ...(options.clockControlled ? { YIMEN_CLOCK: 'controlled' } : {}),
    // The real engine for tests answers at once when there is no job, so that each kind of worker would ask forty times a second.
    ...(zeebe ? { ZEEBE_ADDRESS: zeebe.address, ENGINE_MANAGEMENT_URL: zeebe.managementUrl, ENGINE_POLL_MS: '250' } : {}),
    ...options.env,
    PORT: String(ports.port),
  };

  let child: ChildProcess;
  let output = '';
  const endWithParent = () => child.kill('SIGKILL');
  process.once('exit', endWithParent);

  async function start(): Promise<void> {
    output = '';
    const starting = spawn(process.execPath, ['bin/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = starting;
    const hear = (text: Buffer) => (output = (output + text.toString()).slice(-50_000));
    starting.stdout.on('data', hear);
    starting.stderr.on('data', hear);
    const end = Date.now() + READY_WITHIN_MS;
    while (!output.includes('Yimen is ready:')) {
      if (hasEnded(starting)) throw new Error(`Yimen ended while starting (${starting.exitCode ?? starting.signalCode}):\n${output}`);
      if (Date.now() > end) throw new Error(`Yimen was not ready within ${READY_WITHIN_MS} ms:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (hasEnded(child)) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await ended;
  }

  async function end(): Promise<void> {
    process.off('exit', endWithParent);
    await kill('SIGTERM');
    await zeebe?.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }

  try {
    await start();
  } catch (error) {
    await kill().then(end);
    throw error;
  }

  return {
    url,
    sandboxUrl: `http://127.0.0.1:${ports.sandbox}`,
    dataDir,
    ports,
    recordsAuthorization: `Basic ${Buffer.from(`yimen:${recordsPassword}`).toString('base64')}`,
    engineKind: zeebe ? 'zeebe' : 'embedded',
    output: () => output,
    kill,
    restart: start,
    stop: end,
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const portOf = (env: Readonly<Record<string, string>> | undefined) => (env?.['PORT'] ? Number(env['PORT']) : undefined);
