import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diagram, element } from '../../support/diagram.js';
import { rawGateway } from '../../support/raw-gateway.js';
import { until } from '../../support/until.js';

function startProcess(folder: string): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, ['bin/engine.mjs', '--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, fail) => {
    child.once('exit', (code) => fail(new Error(`The engine ended with code ${code}`)));
    child.stdout?.on('data', (chunk) => {
      const address = /ready on (\S+)/.exec(String(chunk))?.[1];
      if (address) resolve({ child, address: address.replace(/,$/, '') });
    });
  });
}

describe('engine killed in the middle of its work', () => {
  it('loses no acknowledged instance and hands out no key twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-kill-'));
    const acknowledged: string[] = [];
    const [name, xml] = diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']);

    for (let round = 0; round < 2; round++) {
      const { child, address } = await startProcess(folder);
      const gateway = rawGateway(address);
      await gateway.call('DeployResource', { resources: [{ name, content: Buffer.from(xml) }] });
      const gone = new Promise((resolve) => child.once('exit', resolve));
      let killed = false;
      const creators = Array.from({ length: 20 }, async () => {
        while (!killed) {
          try {
            const { processInstanceKey } = await gateway.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1 });
            acknowledged.push(processInstanceKey!);
          } catch {
            return;
          }
        }
      });
      const before = acknowledged.length;
      await until('some instances are acknowledged', () => acknowledged.length > before + 30, 20_000);
      child.kill('SIGKILL');
      killed = true;
      await gone;
      await Promise.all(creators);
      gateway.close();
    }
    expect(acknowledged.length).toBeGreaterThan(10);
    expect(new Set(acknowledged).size).toBe(acknowledged.length);

    // then: each of them still waits for its job
    const { child, address } = await startProcess(folder);
    const gateway = rawGateway(address);
    const found = new Set<string>();
    const request = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 10_000, requestTimeout: -1 };
    for (let { jobs } = await gateway.poll(request); jobs.length > 0; { jobs } = await gateway.poll(request)) {
      for (const key of jobs) found.add(key);
    }
    expect(acknowledged.filter((key) => !found.has(key))).toEqual([]);

    gateway.close();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await gone).toBe(0);
    rmSync(folder, { recursive: true });
  }, 120_000);
});
