import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../../../engine/engine.js';
import { ZBClient } from 'zeebe-node';
import { diagram, element } from '../../support/diagram.js';
import { freePort } from '../../support/free-port.js';
import { recordsReceiver } from '../../support/records-receiver.js';
import { until } from '../../support/until.js';

describe('exporter', () => {
  it('sends every record once its receiver is there, in order, in the format of Zeebe', async () => {
    // given: nobody listens yet
    const port = await freePort();
    const engine = await startEngine({
      port: 0,
      inMemory: true,
      thread: false,
      exporterUrl: `http://127.0.0.1:${port}`,
      exporterHeaders: { Authorization: 'Bearer secret' },
      logLevel: 'silent',
    });
    const client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false });
    const [name, xml] = diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']);
    await client.deployResource({ name, process: Buffer.from(xml) });
    const { processInstanceKey } = await client.createProcessInstance({ bpmnProcessId: 'p', variables: { a: 'x', n: 1 } });

    // when: it comes up, and fails twice at first
    const receiver = await recordsReceiver(port);
    receiver.failNext({ status: 503, body: '' }, { status: 200, body: '{"errors":true,"items":[]}' });
    await until('the job is exported', () => receiver.records.some(({ valueType }) => valueType === 'JOB'), 10_000);

    // then
    const positions = receiver.records.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    const steps = receiver.records.filter(({ valueType }) => valueType === 'PROCESS_INSTANCE');
    expect(steps.map(({ value, intent }) => `${String(value.elementId)} ${intent}`)).toContain('work ELEMENT_ACTIVATED');
    expect(steps[0]).toMatchObject({
      partitionId: 1,
      brokerVersion: '8.5.25',
      recordType: 'EVENT',
      rejectionType: 'NULL_VAL',
      rejectionReason: '',
      authorizations: { authorized_tenants: ['<default>'] },
      recordVersion: 2,
      sequence: 2251799813685249,
      value: { processInstanceKey: Number(processInstanceKey), flowScopeKey: -1, bpmnElementType: 'PROCESS', tenantId: '<default>' },
    });
    expect(receiver.records.find(({ valueType }) => valueType === 'VARIABLE')).toMatchObject({ value: { name: 'a', value: '"x"' } });
    expect(receiver.records.find(({ valueType }) => valueType === 'PROCESS')).toMatchObject({
      value: { resourceName: 'p.bpmn', resource: Buffer.from(xml).toString('base64'), version: 1 },
    });
    expect(receiver.records.find(({ valueType }) => valueType === 'PROCESS_INSTANCE_CREATION')).toMatchObject({
      value: { variables: { a: 'x', n: 1 } },
    });
    const bulk = receiver.requests.find(({ path }) => path === '/_bulk');
    expect(bulk).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer secret', 'content-type': 'application/x-ndjson' } });
    expect(bulk?.body.split('\n')[0]).toMatch(
      /^\{"index":\{"_index":"zeebe-record_process_8\.5\.25_\d{4}-\d\d-\d\d","_id":"1-\d+","routing":"1"\}\}$/,
    );

    await client.close();
    await engine.close();
    await receiver.close();
  });

  it('exports what is refused as a rejection where that is asked for', async () => {
    const receiver = await recordsReceiver();
    const exporter = { index: { rejection: true } };
    const engine = await startEngine({ port: 0, inMemory: true, thread: false, exporterUrl: receiver.url, exporter });
    const client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false });
    await expect(client.resolveIncident({ incidentKey: '2251799813685999' })).rejects.toMatchObject({ code: 5 });
    await until('the rejection is exported', () => receiver.records.length > 0, 10_000);
    expect(receiver.records[0]).toMatchObject({
      recordType: 'COMMAND_REJECTION',
      valueType: 'INCIDENT',
      intent: 'RESOLVE',
      rejectionType: 'NOT_FOUND',
    });
    await client.close();
    await engine.close();
    await receiver.close();
  });

  it('puts its templates before the first record, and again only after a start', async () => {
    const receiver = await recordsReceiver();
    receiver.failNext({ status: 503, body: '' });
    const exporter = { index: { prefix: 'office', job: false }, bulk: { size: 5 } };
    const engine = await startEngine({ port: 0, inMemory: true, thread: false, exporterUrl: receiver.url, exporter, logLevel: 'silent' });
    const client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false });
    const [name, xml] = diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']);
    await client.deployResource({ name, process: Buffer.from(xml) });
    await client.createProcessInstance({ bpmnProcessId: 'p', variables: {} });
    await until(
      'the task is exported',
      () => receiver.records.some(({ value, intent }) => value.elementId === 'work' && intent === 'ELEMENT_ACTIVATED'),
      10_000,
    );

    const paths = receiver.requests.map(({ method, path }) => `${method} ${path}`);
    const bulks = paths.filter((path) => path === 'POST /_bulk').length;
    expect(paths.slice(0, 2)).toEqual(['PUT /_component_template/office', 'PUT /_index_template/office_decision_8.5.25']);
    expect(paths).not.toContain('PUT /_index_template/office_job_8.5.25');
    expect(new Set(paths.slice(0, -bulks)).size).toBe(paths.length - bulks);
    expect(paths.slice(-bulks)).toEqual(Array(bulks).fill('POST /_bulk'));
    expect(receiver.records.filter(({ valueType }) => ['JOB', 'PROCESS_EVENT'].includes(valueType))).toEqual([]);
    await client.close();
    await engine.close();
    await receiver.close();
  });

  it('counts on in each kind of record over a restart, whatever was left out in between', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-exporter-'));
    const receiver = await recordsReceiver();
    for (let round = 0; round < 2; round++) {
      const engine = await startEngine({ port: 0, dataDir: folder, thread: false, exporterUrl: receiver.url });
      const client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false });
      await expect(client.cancelProcessInstance('2251799813685999')).rejects.toMatchObject({ code: 5 });
      const [name, xml] = diagram(`p${round}`, [element.start(), element.end()], ['start -> end']);
      await client.deployResource({ name, process: Buffer.from(xml) });
      await client.createProcessInstance({ bpmnProcessId: `p${round}`, variables: {} });
      await until(
        'the instance is exported',
        () => receiver.records.filter(({ value, intent }) => value.elementId === `p${round}` && intent === 'ELEMENT_COMPLETED').length > 0,
        10_000,
      );
      await client.close();
      await engine.close();
    }

    const steps = receiver.records.filter(({ valueType }) => valueType === 'PROCESS_INSTANCE').map(({ sequence }) => sequence - 2 ** 51);
    expect(steps).toEqual(steps.map((_, index) => index + 1));
    expect(steps.length).toBeGreaterThan(20);
    await receiver.close();
    rmSync(folder, { recursive: true });
  });
});
