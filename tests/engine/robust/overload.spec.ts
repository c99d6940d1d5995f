import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { status } from '@grpc/grpc-js';
import { diagram, element } from '../../support/diagram.js';
import { rawGateway } from '../../support/raw-gateway.js';
import { until } from '../../support/until.js';
import { startEngineProcess } from './engine-process.js';

const seconds = process.env.SHARE === 'nightly' ? 300 : 4;
/** Far more at once than an engine on a small machine answers in time. */
const callers = 3_000;

describe('far too much work', () => {
  it('is refused in part, kills nothing, loses nothing acknowledged, and is over when it is over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-overload-'));
    let engine = await startEngineProcess('--data', folder, '--log-level', 'silent');
    let gateway = rawGateway(engine.address);
    const [name, xml] = diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']);
    await gateway.call('DeployResource', { resources: [{ name, content: Buffer.from(xml) }] }, 20_000);
    const created = new Set<string>();
    const codes = new Map<number, number>();

    // when: for some seconds everybody asks again as soon as they have been answered; a worker goes on working
    const end = Date.now() + seconds * 1_000;
    const caller = async () => {
      while (Date.now() < end) {
        try {
          const { processInstanceKey } = await gateway.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1 }, 60_000);
          created.add(processInstanceKey!);
        } catch (error) {
          const { code } = error as { code: number };
          codes.set(code, (codes.get(code) ?? 0) + 1);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      }
    };
    const completed = new Set<string>();
    const worker = async (until: () => boolean) => {
      while (!until()) {
        const { jobs } = await gateway.activate({ type: 'work', worker: 'w', timeout: 600_000, maxJobsToActivate: 50, requestTimeout: -1 });
        for (const { key, processInstanceKey } of jobs) {
          await gateway.call('CompleteJob', { jobKey: key }, 60_000);
          completed.add(processInstanceKey);
        }
      }
    };
    await Promise.all([...Array.from({ length: callers }, caller), worker(() => Date.now() >= end)]);

    // then: only starts were refused, and only for being too many
    expect([...codes.keys()]).toEqual([status.RESOURCE_EXHAUSTED]);
    expect(completed.size).toBeGreaterThan(0);
    expect(await engine.metric('zeebe_dropped_request_count_total')).toBeGreaterThan(0);

    // then: it takes work again as before
    await until('it is as before', async () => {
      const { processInstanceKey } = await gateway.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1 }, 10_000);
      return created.add(processInstanceKey!);
    });

    // then: what it acknowledged is there after a restart
    gateway.close();
    expect(await engine.stop()).toBe(0);
    engine = await startEngineProcess('--data', folder, '--log-level', 'silent');
    gateway = rawGateway(engine.address);
    for (let isLeft = true; isLeft;) {
      const request = {
        type: 'work',
        worker: 'w',
        timeout: 600_000,
        maxJobsToActivate: 10_000,
        requestTimeout: -1,
        fetchVariable: ['none'],
      };
      const { jobs } = await gateway.poll(request);
      for (const key of jobs) completed.add(key);
      isLeft = jobs.length > 0;
    }
    expect([...created].filter((key) => !completed.has(key))).toEqual([]);
    gateway.close();
    await engine.stop();
    rmSync(folder, { recursive: true });
  }, 900_000);
});
