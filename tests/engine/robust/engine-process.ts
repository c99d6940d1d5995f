import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface EngineProcess {
  readonly child: ChildProcess;
  readonly address: string;
  /** A metric, summed over its series. */
  metric(name: string): Promise<number>;
  /** Asks it to end; resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** The engine as an operator starts it, in a process of its own. */
export async function startEngineProcess(...args: readonly string[]): Promise<EngineProcess> {
  const child = spawn(process.execPath, ['bin/engine.mjs', '--port', '0', '--management-port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [, address = '', management = ''] = await new Promise<readonly string[]>((resolve, fail) => {
    child.once('exit', (code) => fail(new Error(`The engine ended with code ${code}`)));
    child.stdout.on('data', (chunk) => {
      const found = /ready on ([\w.:]+), management on ([\w.:]+)/.exec(String(chunk));
      if (found) resolve(found);
    });
  });
  return {
    child,
    address,
    async metric(name) {
      const text = await (await fetch(`http://${management}/metrics`)).text();
      const series = text.split('\n').filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
      return series.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    },
    async stop() {
      const exited = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGTERM');
      return (await exited)[0];
    },
  };
}
