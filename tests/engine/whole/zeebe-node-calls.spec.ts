import { ZBClient } from 'zeebe-node';
import { startEngine, type Engine } from '../../../engine/engine.js';
import { diagram, element, event, message } from '../../support/diagram.js';
import { until } from '../../support/until.js';

const file = ([name, xml]: readonly [string, string]) => ({ name, process: Buffer.from(xml) });
const aKey = expect.stringMatching(/^2251799813\d{6}$/) as string;

describe('each call of the unmodified zeebe-node', () => {
  let engine: Engine;
  let client: ZBClient;

  beforeAll(async () => {
    // Its activateJobs hears the first answer only; see docs/running-the-engine.md.
    engine = await startEngine({ port: 0, inMemory: true, thread: false, longPolling: 'zeebe' });
    client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false });
    await client.deployResource(file(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end'])));
  });
  afterAll(async () => {
    await client.close();
    await engine.close();
  });

  const start = () => client.createProcessInstance({ bpmnProcessId: 'p', variables: { x: 1 } });
  const activate = () => client.activateJobs({ type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 5_000 });

  it('deployProcess answers the process', async () => {
    const [name, xml] = diagram('old', [element.start(), element.end()], ['start -> end']);

    const { processes } = await client.deployProcess({ name, definition: Buffer.from(xml) });

    expect(processes).toMatchObject([{ bpmnProcessId: 'old', version: 1, processDefinitionKey: aKey, resourceName: 'old.bpmn' }]);
  });

  it('deployResource of a decision, and evaluateDecision of it', async () => {
    const dmn =
      '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="g" name="g" namespace="n"><decision id="double" name="double">' +
      '<variable name="double"/><literalExpression><text>x * 2</text></literalExpression></decision></definitions>';
    const { deployments } = await client.deployResource({ name: 'double.dmn', decision: Buffer.from(dmn) });
    expect(deployments[0]).toMatchObject({ decision: { dmnDecisionId: 'double', version: 1, decisionKey: aKey } });

    const evaluated = await client.evaluateDecision({ decisionId: 'double', variables: { x: 21 } });

    expect(evaluated).toMatchObject({ decisionOutput: '42', decisionId: 'double', failedDecisionId: '' });
  });

  it('activateJobs and completeJob', async () => {
    await start();
    const [job] = await activate();

    expect(job).toMatchObject({ type: 'work', variables: { x: 1 }, retries: 3, customHeaders: {} });
    await client.completeJob({ jobKey: job!.key, variables: {} });
    await expect(client.completeJob({ jobKey: job!.key, variables: {} })).rejects.toMatchObject({ code: 5 });
  });

  it('failJob, updateJobRetries and resolveIncident', async () => {
    await start();
    const [job] = await activate();
    await client.failJob({ jobKey: job!.key, retries: 0, errorMessage: 'no', retryBackOff: 0 });
    await client.updateJobRetries({ jobKey: job!.key, retries: 2 });

    // The incident is the next thing that was made after what the client knows of.
    const incidentKey = await until('the incident is resolved', async () => {
      for (let key = BigInt(job!.key); key < BigInt(job!.key) + 10n; key++) {
        if (
          await client.resolveIncident({ incidentKey: String(key) }).then(
            () => true,
            () => false,
          )
        )
          return String(key);
      }
      return false;
    });

    expect(incidentKey).toEqual(aKey);
    const [again] = await activate();
    expect(again).toMatchObject({ key: job!.key, retries: 2 });
    await client.completeJob({ jobKey: job!.key, variables: {} });
  });

  it('throwError', async () => {
    await start();
    const [job] = await activate();

    await client.throwError({ jobKey: job!.key, errorCode: 'E', errorMessage: 'uncaught' });

    await expect(client.completeJob({ jobKey: job!.key, variables: {} })).rejects.toMatchObject({ code: 9 });
  });

  it('setVariables', async () => {
    const { processInstanceKey } = await start();

    await client.setVariables({ elementInstanceKey: processInstanceKey, variables: { x: 2 }, local: false });

    const [job] = await activate();
    expect(job).toMatchObject({ processInstanceKey, variables: { x: 2 } });
    await client.completeJob({ jobKey: job!.key, variables: {} });
  });

  it('modifyProcessInstance and cancelProcessInstance', async () => {
    const { processInstanceKey } = await start();

    await client.modifyProcessInstance({
      processInstanceKey,
      activateInstructions: [{ elementId: 'work', ancestorElementInstanceKey: '-1', variableInstructions: [] }],
    });

    const jobs = [...(await activate()), ...(await activate())];
    expect(jobs.map((job) => job.processInstanceKey)).toEqual([processInstanceKey, processInstanceKey]);
    await client.cancelProcessInstance(processInstanceKey);
    await expect(client.cancelProcessInstance(processInstanceKey)).rejects.toMatchObject({ code: 5 });
  });

  it('publishStartMessage starts an instance', async () => {
    const [name, xml] = diagram(
      'byMessage',
      [element.start('start', event.message('begin')), element.service('greet'), element.end()],
      ['start -> greet -> end'],
      message('begin'),
    );
    await client.deployResource({ name, process: Buffer.from(xml) });

    await client.publishStartMessage({ name: 'begin', timeToLive: 0, variables: { who: 'you' } });

    const [job] = await client.activateJobs({ type: 'greet', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: 5_000 });
    expect(job).toMatchObject({ bpmnProcessId: 'byMessage', variables: { who: 'you' } });
  });
});
