import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEngine } from '../../../engine/engine.js';
import { diagram, element } from '../../support/diagram.js';
import { rawGateway } from '../../support/raw-gateway.js';
import { smallDisk } from '../../support/small-disk.js';
import { until } from '../../support/until.js';

const resourceExhausted = 8;
const disk = smallDisk(24);
afterAll(() => disk?.unmount());

(disk ? describe : describe.skip)('a full disk', () => {
  it('is told to clients, loses nothing acknowledged, and is worked on again once there is room', async () => {
    const { folder } = disk!;
    const filler = join(folder, 'filler');
    writeFileSync(filler, Buffer.alloc(16 * 1024 * 1024));
    const dataDir = join(folder, 'data');
    const open = () => startEngine({ port: 0, dataDir, thread: false, logLevel: 'silent' }, fail);
    let engine = await open();
    let gateway = rawGateway(engine.address);
    const [name, xml] = diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']);
    await gateway.call('DeployResource', { resources: [{ name, content: Buffer.from(xml) }] });
    const variables = JSON.stringify({ pad: 'x'.repeat(20_000) });
    const acknowledged: string[] = [];
    const create = async () => {
      const { processInstanceKey } = await gateway.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1, variables });
      acknowledged.push(processInstanceKey!);
    };

    // given: it runs full; the one that found it full hears once there is room, all others at once
    const codes = new Set<number>();
    await until(
      'starts are refused',
      async () => {
        const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => Promise.race([create(), later(500)])));
        for (const outcome of outcomes) if (outcome.status === 'rejected') codes.add((outcome.reason as { code: number }).code);
        return codes.size > 0;
      },
      20_000,
    );
    expect([...codes]).toEqual([resourceExhausted]);
    expect(await gateway.call('Topology', {})).toMatchObject({ clusterSize: 1 });

    // when
    rmSync(filler);
    await until(
      'it works again',
      () =>
        create().then(
          () => true,
          () => false,
        ),
      10_000,
    );

    // then
    gateway.close();
    await engine.close();
    engine = await open();
    gateway = rawGateway(engine.address);
    const found = new Set<string>();
    const request = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 100, requestTimeout: -1, fetchVariable: ['none'] };
    for (let { jobs } = await gateway.poll(request); jobs.length > 0; { jobs } = await gateway.poll(request)) {
      for (const key of jobs) found.add(key);
    }
    expect(acknowledged.filter((key) => !found.has(key))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(20);
    gateway.close();
    await engine.close();
  }, 60_000);
});

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function fail(error: Error): void {
  throw error;
}
