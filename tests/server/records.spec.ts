import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exporter, instance, job } from './support/exporter.js';
import { recordsAuthorization, serverUnderTest } from './support/server-under-test.js';

const instanceKey = '2251799813690000';

describe('the records endpoint', () => {
  const server = serverUnderTest();

  beforeEach(async () => {
    const { db } = server().database;
    for (const name of ['instances', 'elementInstances', 'variables', 'jobs', 'incidents', 'tasks', 'takenFlows', 'monitoringPositions', 'definitions', 'forms']) await db.collection(name).deleteMany({});
  });

  const run = () => {
    const { record } = exporter();
    return [
      record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', instanceKey, instance(instanceKey)),
      record('VARIABLE', 'CREATED', '2251799813690001', { name: 'amountFen', value: '1', scopeKey: instanceKey, processInstanceKey: instanceKey }),
      record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', '2251799813690002', instance(instanceKey, { elementId: 'pay', bpmnElementType: 'SERVICE_TASK' })),
      record('JOB', 'CREATED', '2251799813690003', job({ instanceKey, elementId: 'pay', type: 'pay', retries: 1 })),
      record('JOB', 'FAILED', '2251799813690003', job({ instanceKey, elementId: 'pay', type: 'pay', retries: 0, errorMessage: 'bank is closed' })),
      record('INCIDENT', 'CREATED', '2251799813690004', { processInstanceKey: instanceKey, elementId: 'pay', elementInstanceKey: '2251799813690002', jobKey: '2251799813690003', errorType: 'JOB_NO_RETRIES', errorMessage: 'bank is closed' }),
      record('VARIABLE', 'UPDATED', '2251799813690001', { name: 'amountFen', value: '2', scopeKey: instanceKey, processInstanceKey: instanceKey }),
      record('INCIDENT', 'RESOLVED', '2251799813690004', { processInstanceKey: instanceKey, elementId: 'pay', jobKey: '2251799813690003' }),
      record('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', '2251799813690002', instance(instanceKey, { elementId: 'pay', bpmnElementType: 'SERVICE_TASK' })),
      record('PROCESS_INSTANCE', 'ELEMENT_COMPLETED', instanceKey, instance(instanceKey)),
    ];
  };
  const state = async () => {
    const { model } = server();
    const all = [model.instances, model.elementInstances, model.variables, model.jobs, model.incidents, model.tasks].map((collection) => (collection as typeof model.instances).find().sort({ _id: 1 }).toArray());
    return Promise.all(all);
  };
  const position = async () => server().database.db.collection<{ _id: number; position: string; gaps: number }>('monitoringPositions').findOne({ _id: 1 });

  it('turns records into instances, jobs, variables and incidents', async () => {
    expect(await server().deliver(run().slice(0, 7))).toBe(200);

    const { model } = server();
    expect(await model.instances.findOne({ _id: instanceKey })).toMatchObject({ state: 'incident', processId: 'aid' });
    expect(await model.jobs.findOne({ _id: '2251799813690003' })).toMatchObject({ state: 'failed', retries: 0, errorMessage: 'bank is closed' });
    expect(await model.variables.findOne({ name: 'amountFen' })).toMatchObject({ value: '2' });
    expect(await model.incidents.findOne({})).toMatchObject({ state: 'open', errorType: 'JOB_NO_RETRIES' });
  });

  it('ends in the same state however often records come again', async () => {
    await server().deliver(run());
    const once = await state();

    await server().deliver(run());
    await server().deliver(run().slice(0, 5));

    expect(await state()).toEqual(once);
    expect(await position()).toMatchObject({ position: '10', gaps: 0 });
  });

  it('ends in the same state when it stopped after writing and before noting the position, at every place', async () => {
    await server().deliver(run());
    const whole = await state();

    for (let cut = 1; cut < run().length; cut += 1) {
      await server().deliver(run().slice(0, cut));
      await server().database.db.collection('monitoringPositions').deleteMany({});
      await server().deliver(run());
      expect(await state()).toEqual(whole);
    }
  });

  it.each([
    ['a record cut off', (bulk: string) => bulk.slice(0, -30)],
    ['no newline at the end', (bulk: string) => bulk.slice(0, -1)],
    ['an action without its record', (bulk: string) => `${bulk}{"index":{}}\n`],
    ['a line that is no JSON', (bulk: string) => bulk.replace('"pay"', 'pay')],
    ['a record without a position', (bulk: string) => bulk.replace('"position":4,', '')],
    ['nothing', () => ''],
  ])('refuses a bulk with %s and applies none of it', async (_what, spoil) => {
    expect(await server().deliver(spoil(run().join('')))).toBe(400);

    expect((await state()).flat()).toEqual([]);
    expect(await position()).toBeNull();
  });

  it('counts what never came, and skips a batch that comes after its successors', async () => {
    const records = run();
    await server().deliver(records.slice(0, 4));
    await server().deliver(records.slice(6));
    // The incident's first record is missed at once; the job's failure would be with the job's next record.
    expect(await position()).toMatchObject({ position: '10', gaps: 1 });

    await server().deliver(records.slice(4, 6));
    expect(await server().model.instances.findOne({ _id: instanceKey })).toMatchObject({ state: 'completed' });
  });

  it('puts the records of one bulk into the order of the log', async () => {
    await server().deliver(run().reverse());

    expect(await server().model.instances.findOne({ _id: instanceKey })).toMatchObject({ state: 'completed' });
    expect(await position()).toMatchObject({ gaps: 0 });
  });

  it('keeps every digit of a 64-bit key', async () => {
    const { record } = exporter(4095);
    const wide = '9221120237041090561';
    await server().deliver([record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', wide, instance(wide))]);

    expect(await server().model.instances.findOne({})).toMatchObject({ _id: wide });
  });

  it('reads what a real Zeebe 8.5.25 exported', async () => {
    const samples = readFileSync(join(import.meta.dirname, '../zeebe/samples/records-8.5.25.ndjson'), 'utf8');

    expect(await server().deliver(samples)).toBe(200);

    const { model } = server();
    expect(await model.definitions.findOne({})).toMatchObject({ processId: 'pay-aid', name: '发放' });
    expect(await model.forms.findOne({})).toMatchObject({ formId: 'approve-form', version: 1 });
    expect(await model.instances.countDocuments({ caseId: 'c1' })).toBeGreaterThan(0);
    expect(await model.incidents.findOne({})).toMatchObject({ errorType: 'JOB_NO_RETRIES', state: 'resolved' });
  });

  it('answers what the exporter sets up, and nobody without the password', async () => {
    const headers = { authorization: recordsAuthorization };
    const setUp = await fetch(`${server().url}/records/_index_template/zeebe-record_job_8.5.25`, { method: 'PUT', headers, body: '{}' });
    expect(await setUp.json()).toEqual({ acknowledged: true });

    const stranger = await fetch(`${server().url}/records/_bulk`, { method: 'POST', body: run().join('') });
    expect(stranger.status).toBe(401);
    expect((await state()).flat()).toEqual([]);
  });

  it('refuses more than 32 MB at once', async () => {
    expect(await server().deliver('x'.repeat(33 * 1024 * 1024))).toBe(413);
  });
});
