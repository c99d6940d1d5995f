import { randomUUID } from 'node:crypto';
import type { LastRebuild, RebuildView } from '../../domain/api-monitoring.js';
import { recordLog } from '../../server/monitoring/record-log.js';
import { until } from '../support/until.js';
import { exporter, instance, job } from './support/exporter.js';
import { serverUnderTest } from './support/server-under-test.js';

const instanceKey = '2251799813690000';
const taskKey = '2251799813690003';

describe('rebuilding the read model', () => {
  const server = serverUnderTest();

  beforeEach(async () => {
    const { db } = server().database;
    for (const name of ['instances', 'elementInstances', 'variables', 'jobs', 'tasks', 'monitoringPositions', 'recordLog', 'rebuilds']) await db.collection(name).deleteMany({});
  });

  const run = ({ record } = exporter()) => [
    record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', instanceKey, instance(instanceKey)),
    record('VARIABLE', 'CREATED', '2251799813690001', { name: 'amountFen', value: '1', scopeKey: instanceKey, processInstanceKey: instanceKey }),
    record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', '2251799813690002', instance(instanceKey, { elementId: 'visit', bpmnElementType: 'USER_TASK' })),
    record('JOB', 'CREATED', taskKey, job({ instanceKey, elementId: 'visit', type: 'io.camunda.zeebe:userTask', customHeaders: { 'io.camunda.zeebe:candidateGroups': '["county-caseworker"]' } })),
  ];
  const end = ({ record } = exporter()) => [
    ...run({ record } as ReturnType<typeof exporter>),
    record('JOB', 'COMPLETED', taskKey, job({ instanceKey, elementId: 'visit', type: 'io.camunda.zeebe:userTask' })),
    record('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', '2251799813690002', instance(instanceKey, { elementId: 'visit', bpmnElementType: 'USER_TASK' })),
    record('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', instanceKey, instance(instanceKey)),
  ];
  const rebuild = async (): Promise<RebuildView> => {
    const supervisor = await server().as('supervisor');
    await supervisor.send('POST', '/api/monitoring/rebuilds', { requestId: randomUUID() });
    return until('the rebuild to end', async () => {
      const { last } = await supervisor.get<LastRebuild>('/api/monitoring/rebuilds/last');
      return last?.endedAt === undefined ? undefined : last;
    });
  };

  it('finds nothing to put right when all was applied, in whatever batches it came and however often', async () => {
    for (const line of run()) await server().deliver([line]);
    await server().deliver(run());
    await server().deliver(end());

    expect(await rebuild()).toMatchObject({ state: 'done', records: 7, mended: {}, askedByName: '演示·督导' });
  });

  it('puts right what was changed, lost or made up', async () => {
    await server().deliver(end());
    const { model } = server();
    await model.instances.updateOne({ _id: instanceKey }, { $set: { state: 'active' } });
    await model.elementInstances.deleteMany({});
    await model.variables.insertOne({ _id: 'x:y', instanceKey, scopeKey: 'x', name: 'y', value: '1' });
    await model.tasks.updateOne({ _id: taskKey }, { $set: { state: 'open', elementId: 'other' } });

    expect(await rebuild()).toMatchObject({ state: 'done', mended: { instances: 1, elementInstances: 1, variables: 1, tasks: 1 } });
    expect(await model.instances.findOne({ _id: instanceKey })).toMatchObject({ state: 'completed' });
    expect(await model.elementInstances.findOne({})).toMatchObject({ state: 'completed', elementId: 'visit' });
    expect(await model.variables.countDocuments()).toBe(1);
    expect(await model.tasks.findOne({ _id: taskKey })).toMatchObject({ state: 'done', elementId: 'visit' });
    expect(await rebuild()).toMatchObject({ state: 'done', mended: {} });
  });

  it('leaves what people did with a task', async () => {
    await server().deliver(run());
    const { model } = server();
    await model.tasks.updateOne({ _id: taskKey }, { $set: { state: 'completing', assignee: 'county', version: 3, priority: 9 } });

    expect(await rebuild()).toMatchObject({ state: 'done', mended: {} });
    expect(await model.tasks.findOne({ _id: taskKey })).toMatchObject({ state: 'completing', assignee: 'county', version: 3, priority: 9 });
  });

  it('changes nothing when the log does not reach back to the first record', async () => {
    await server().deliver(run());
    await server().database.db.collection('recordLog').deleteMany({});
    await server().deliver(end());
    await server().model.variables.deleteMany({});

    expect(await rebuild()).toMatchObject({ state: 'refused', missing: 4 });
    expect(await server().model.variables.countDocuments()).toBe(0);
    expect(await server().model.instances.countDocuments()).toBe(1);
  });

  it('is for supervisors and administrators', async () => {
    const county = await server().as('county');
    await expect(county.send('POST', '/api/monitoring/rebuilds', { requestId: randomUUID() })).rejects.toMatchObject({ problem: { status: 403 } });
  });
});

describe('the record log', () => {
  const server = serverUnderTest();
  const records = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({
      partitionId: 1, position: BigInt(from + i), key: String(from + i), timestamp: 1, recordType: 'EVENT', valueType: 'JOB', intent: 'CREATED',
      sequence: (1n << 51n) + BigInt(from + i), value: { n: from + i },
    }));

  it('gives each record once, in order, from any place on, also when a batch came again and longer', async () => {
    const log = recordLog(server().database.db);
    await log.append(1, records(1, 3));
    await log.append(1, records(4, 5));
    await log.append(1, records(4, 8));
    await log.append(1, records(9, 9));

    for (const behind of [-1n, 0n, 2n, 3n, 6n, 9n]) {
      const read: bigint[] = [];
      for await (const some of log.read(1, behind)) read.push(...some.map(({ position }) => position));
      expect(read).toEqual(Array.from({ length: 9 }, (_, i) => BigInt(i + 1)).filter((position) => position > behind));
    }
    for await (const [first] of log.read(1, 8n)) expect(first).toEqual(records(9, 9)[0]);
  });
});
