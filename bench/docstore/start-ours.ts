import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Our store as anybody starts it, in a process of its own. */
export async function startOurs(dataDir: string): Promise<{ uri: string; pid: number; stop(): void }> {
  const child = spawn(process.execPath, ['bin/docstore.mjs', '--port', '0', '--data', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const uri = /mongodb:\S+/.exec(line.toString())?.[0];
  if (!uri || child.pid === undefined) throw new Error(`The document store did not start: ${line.toString()}`);
  return { uri, pid: child.pid, stop: () => child.kill() };
}
