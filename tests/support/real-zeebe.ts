import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './free-port.js';

const target = join(import.meta.dirname, '../zeebe/target/8.5.25');

/** A real Zeebe engine for one product, exporting to it. `npm run test:zeebe` has built it and says which Java runs it. */
export async function startRealZeebe(java: string, records: { readonly url: string; readonly user: string; readonly password: string }) {
  const [port, managementPort] = [await freePort(), await freePort()];
  const classPath = [join(target, 'classes'), join(target, 'lib', '*')].join(process.platform === 'win32' ? ';' : ':');
  const child = spawn(java, ['-Xmx2g', '-cp', classPath, 'ZeebeUnderTest'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ENGINE_PORT: String(port),
      MANAGEMENT_PORT: String(managementPort),
      RECORDS_URL: records.url,
      RECORDS_USER: records.user,
      RECORDS_PASSWORD: records.password,
    },
  });
  let output = '';
  const hear = (text: Buffer) => (output = (output + text.toString()).slice(-20_000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);

  const end = Date.now() + 60_000;
  while (!/^ready /m.test(output)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`the real Zeebe did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  return {
    address: `127.0.0.1:${port}`,
    managementUrl: `http://127.0.0.1:${managementPort}`,
    output: () => output,
    async stop(): Promise<void> {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.stdin.end();
      await exited;
    },
  };
}
