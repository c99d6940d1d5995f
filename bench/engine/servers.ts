import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildZeebeBroker } from '../../bin/support/zeebe-broker.mjs';
import type { ClientTuning } from './measure.js';

const root = join(import.meta.dirname, '../..');

/** A gateway in a process of its own, with its data in a folder of its own. */
export interface GatewayServer {
  readonly address: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface Contender {
  readonly name: string;
  readonly tuning: ClientTuning;
  start(folder: string, exporterUrl: string): Promise<GatewayServer>;
}

const pushed: ClientTuning = { maxJobsToActivate: 64 };

/** With a folder for it, Node writes the profile of its time there when it ends. */
export function ours(profileFolder?: string): Contender {
  const profiled = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  return {
    name: 'ours',
    tuning: pushed,
    start: (folder, exporterUrl) =>
      startNode([...profiled, 'bin/engine.mjs', '--port', '27600', '--data', folder, '--exporter-url', exporterUrl], 27600),
  };
}

export const nullGateway: Contender = {
  name: 'null gateway',
  tuning: pushed,
  start: (folder) => startNode(['--import', 'tsx', 'bench/engine/null-gateway.ts', '27610', folder], 27610),
};

export const zeebe: Contender = {
  name: 'Zeebe 8.0.0',
  tuning: { pollInterval: 10, maxJobsToActivate: 200 },
  async start(folder) {
    const { java, classPath } = buildZeebeBroker();
    return started(spawn(java, ['-cp', classPath, 'ZeebeBroker', '27620', folder], { stdio: ['pipe', 'pipe', 'ignore'] }), 27620);
  },
};

export async function startReceiver(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = await startNode(['bench/engine/receiver.mjs', '27630'], 27630);
  return { url: 'http://127.0.0.1:27630', stop: () => server.stop() };
}

function startNode(args: readonly string[], port: number): Promise<GatewayServer> {
  return started(spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] }), port);
}

async function started(child: ChildProcess, port: number): Promise<GatewayServer> {
  // None outlives a run that failed, to slow down the next.
  process.once('exit', () => child.kill('SIGKILL'));
  const ready = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text) => String(text).includes('ready') && resolve());
    child.once('exit', (code) => reject(new Error(`'${child.spawnargs.join(' ')}' ended with code ${code}`)));
  });
  await ready;
  return {
    address: `127.0.0.1:${port}`,
    pid: child.pid!,
    async stop() {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.kill();
      await exited;
    },
  };
}
