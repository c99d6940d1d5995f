import type { InstanceDetail, InstanceSummary, MonitoringStatus, Page } from '../../domain/api.js';
import { exporter, instance, job } from './support/exporter.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const key = '2251799813690000';

describe('monitoring', () => {
  const server = serverUnderTest();

  beforeAll(async () => {
    const { record } = exporter();
    await server().deliver([
      record('PROCESS', 'CREATED', '2251799813685000', { bpmnProcessId: 'aid', version: 1, processDefinitionKey: '2251799813685000', resourceName: 'aid.bpmn', resource: Buffer.from('<bpmn:process id="aid" name="救助 &gt; 急难"><bpmn:serviceTask id="pay" name="支付" /></bpmn:process>').toString('base64') }),
      record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, instance(key)),
      record('PROCESS_INSTANCE', 'SEQUENCE_FLOW_TAKEN', '2251799813690005', instance(key, { elementId: 'flow', bpmnElementType: 'SEQUENCE_FLOW' })),
      record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', '2251799813690002', instance(key, { elementId: 'pay', bpmnElementType: 'SERVICE_TASK' })),
      record('JOB', 'CREATED', '2251799813690003', job({ instanceKey: key, elementId: 'pay', type: 'pay' })),
      record('JOB', 'FAILED', '2251799813690003', job({ instanceKey: key, elementId: 'pay', type: 'pay', retries: 0, errorMessage: 'closed' })),
      record('INCIDENT', 'CREATED', '2251799813690004', { processInstanceKey: key, elementId: 'pay', elementInstanceKey: '2251799813690002', jobKey: '2251799813690003', errorType: 'JOB_NO_RETRIES', errorMessage: 'closed' }),
      record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', '2251799813690009', instance('2251799813690009', { parentProcessInstanceKey: key })),
    ]);
  });

  it('shows an instance with its diagram, its steps, where it is stuck and what it called', async () => {
    const detail = await (await server().as('supervisor')).get<InstanceDetail>(`/api/monitoring/instances/${key}`);

    expect(detail.instance).toMatchObject({ processName: '救助 > 急难', state: 'incident', currentElements: ['支付'] });
    expect(detail.elements).toMatchObject([{ elementId: 'pay', name: '支付', state: 'incident' }]);
    expect(detail.takenFlows).toEqual(['flow']);
    expect(detail.incidents).toMatchObject([{ errorType: 'JOB_NO_RETRIES', message: 'closed', state: 'open' }]);
    expect(detail.children).toMatchObject([{ instanceKey: '2251799813690009', parentInstanceKey: key }]);
  });

  it('lists by state, a page at a time', async () => {
    const supervisor = await server().as('supervisor');
    const { record } = exporter(2);
    await server().deliver(Array.from({ length: 40 }, (_, n) => record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', `450359962737${1000 + n}`, instance(`450359962737${1000 + n}`))));

    const first = await supervisor.get<Page<InstanceSummary>>('/api/monitoring/instances?state=active');
    const second = await supervisor.get<Page<InstanceSummary>>(`/api/monitoring/instances?state=active&cursor=${first.nextCursor ?? ''}`);

    const keys = [...first.items, ...second.items].map(({ instanceKey }) => instanceKey);
    expect(new Set(keys).size).toBe(41);
    expect(second.nextCursor).toBeUndefined();
    expect((await supervisor.get<Page<InstanceSummary>>('/api/monitoring/instances?state=incident')).items.map(({ instanceKey }) => instanceKey)).toEqual([key]);
  });

  it('lets a supervisor try again with a reason: retries first, then the incident', async () => {
    const supervisor = await server().as('supervisor');
    expect(await refusalOf((await server().as('county')).send('POST', '/api/monitoring/incidents/2251799813690004/retry', { reason: '银行已恢复' }))).toMatchObject({ status: 403 });
    expect(await refusalOf(supervisor.send('POST', '/api/monitoring/incidents/2251799813690004/retry', { reason: ' ' }))).toMatchObject({ status: 400 });

    await supervisor.send('POST', '/api/monitoring/incidents/2251799813690004/retry', { reason: '银行已恢复' });

    expect(server().engine.retries).toEqual([{ jobKey: '2251799813690003', retries: 3 }]);
    expect(server().engine.resolved).toEqual(['2251799813690004']);
    expect(await server().database.db.collection('audit').findOne({ act: 'incident-retried' })).toMatchObject({ actor: 'supervisor', detail: 'pay JOB_NO_RETRIES：银行已恢复' });
  });

  it('says whether the engine answers, how many wait and what never came', async () => {
    const status = await (await server().as('supervisor')).get<MonitoringStatus>('/api/monitoring/status');
    expect(status).toMatchObject({ enginePingMs: 1, counts: { active: 41, incident: 1, completed: 0, terminated: 0 }, partitions: [{ partitionId: 1, gaps: 0 }, { partitionId: 2, gaps: 0 }] });
  });

  it('tells those who watch what changed', async () => {
    const signIn = await fetch(`${server().url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'yimen' }, body: JSON.stringify({ username: 'supervisor', password: 'yimen-demo' }) });
    const stop = new AbortController();
    const stream = await fetch(`${server().url}/api/events`, { headers: { cookie: signIn.headers.get('set-cookie')?.split(';')[0] ?? '' }, signal: stop.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    const { record } = exporter(3);
    await server().deliver([record('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', '6755399441055744', instance('6755399441055744'))]);

    let heard = '';
    while (!heard.includes('6755399441055744')) heard += (await reader?.read())?.value ?? '';
    expect(heard).toContain('data: {"kind":"instance","id":"6755399441055744"}');
    stop.abort();
  });
});
