import type { DefinitionSummary } from '../../domain/api.js';
import { checkDiagram } from '../../server/definitions/check-diagram.js';
import { processFiles } from '../../server/wiring/process-files.js';
import { exporter } from './support/exporter.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const shipped = async (name: string) => (await processFiles()).find((file) => file.name === name)?.content ?? '';

describe('the check of a diagram', () => {
  it.each(['temporary-aid-emergency.bpmn', 'benefit-payment.bpmn'])('finds nothing in %s', async (name) => {
    expect(await checkDiagram(await shipped(name))).toMatchObject({ problems: [] });
  });

  it.each([
    ['a job type that nobody works on', 'type="create-payment"', 'type="print-money"', /建立发放单.*print-money/],
    ['an unknown message', 'name="payment-confirmed"', 'name="payment-blessed"', /payment-blessed/],
    ['an unknown error code', 'errorCode="FUNDS_INSUFFICIENT"', 'errorCode="NO_MOON"', /NO_MOON/],
    ['a user task for nobody', /<zeebe:assignmentDefinition [^>]*>/, '', /候选组/],
  ])('names %s', async (_what, from, to, expected) => {
    const { problems } = await checkDiagram((await shipped('benefit-payment.bpmn')).replace(from, to));
    expect(problems.join()).toMatch(expected);
  });

  it.each(['', 'x', '<bpmn:definitions><oops', '<?xml version="1.0"?><html/>'])('refuses %j', async (xml) => {
    expect((await checkDiagram(xml)).problems.length).toBeGreaterThan(0);
  });
});

describe('deploying', () => {
  const server = serverUnderTest();
  const deploy = async (resourceName: string, content: string) => (await server().as('designer')).send('POST', '/api/definitions', { resourceName, content, note: '试一试' });

  it('keeps who deployed it and why', async () => {
    const content = await shipped('benefit-payment.bpmn');
    expect(await deploy('benefit-payment.bpmn', content)).toEqual({ processId: 'p', version: 1, definitionKey: '9007199254740993' });
    await server().deliver([
      exporter().record('PROCESS', 'CREATED', '9007199254740993', { bpmnProcessId: 'benefit-payment', version: 1, processDefinitionKey: '9007199254740993', resourceName: 'benefit-payment.bpmn', resource: Buffer.from(content).toString('base64') }),
    ]);

    const supervisor = await server().as('supervisor');
    expect(await supervisor.get<DefinitionSummary[]>('/api/definitions')).toMatchObject([{ definitionKey: '9007199254740993', name: '救助金发放', isLatest: true, note: '试一试', deployedBy: '演示·流程设计' }]);
    const xml = await fetch(`${server().url}/api/definitions/9007199254740993/xml`);
    expect(xml.status).toBe(401);
  });

  it('is refused when a process of the file is gone', async () => {
    const renamed = (await shipped('benefit-payment.bpmn')).replaceAll('"benefit-payment"', '"benefit-payment-2"');
    const problem = await refusalOf(deploy('benefit-payment.bpmn', renamed));
    expect(problem.details?.join()).toMatch(/benefit-payment/);
  });

  it('passes on what the engine says', async () => {
    server().engine.deployAnswer = { ok: false, message: 'Element: send: no type' };
    const problem = await refusalOf(deploy('other.bpmn', await shipped('benefit-payment.bpmn')));
    expect(problem).toMatchObject({ status: 422, code: 'diagram-refused', details: ['流程引擎：Element: send: no type'] });
  });

  it('says so when the engine is away', async () => {
    server().engine.isAway = true;
    expect(await refusalOf(deploy('other.bpmn', await shipped('benefit-payment.bpmn')))).toMatchObject({ status: 503, code: 'engine-unavailable' });
    server().engine.isAway = false;
  });
});
