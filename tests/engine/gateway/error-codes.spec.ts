import { status } from '@grpc/grpc-js';
import { startEngine, type TestEngine } from '../../../engine/testing.js';
import { diagram, element } from '../../support/diagram.js';
import { rawGateway } from '../../support/raw-gateway.js';

const unknownKey = '2251799813685999';

describe('error codes of the gateway', () => {
  let engine: TestEngine;
  let gateway: ReturnType<typeof rawGateway>;

  beforeAll(async () => {
    engine = await startEngine();
    gateway = rawGateway(await engine.serve());
    engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
  });
  afterAll(async () => {
    gateway.close();
    await engine.close();
  });

  it.each([
    ['CreateProcessInstance', { bpmnProcessId: 'nobody', version: -1 }, 'NOT_FOUND'],
    ['CreateProcessInstance', { bpmnProcessId: 'p', version: 9 }, 'NOT_FOUND'],
    ['CreateProcessInstance', { processDefinitionKey: unknownKey }, 'NOT_FOUND'],
    ['CreateProcessInstance', {}, 'INVALID_ARGUMENT'],
    ['CreateProcessInstance', { bpmnProcessId: 'p', version: -1, variables: '{' }, 'INVALID_ARGUMENT'],
    ['CreateProcessInstance', { bpmnProcessId: 'p', version: -1, variables: '[1]' }, 'INVALID_ARGUMENT'],
    ['CreateProcessInstance', { bpmnProcessId: 'p', version: -1, tenantId: 'other' }, 'INVALID_ARGUMENT'],
    ['CreateProcessInstance', { bpmnProcessId: 'p', version: -1, startInstructions: [{ elementId: 'nowhere' }] }, 'INVALID_ARGUMENT'],
    ['DeployResource', { resources: [] }, 'INVALID_ARGUMENT'],
    ['CancelProcessInstance', { processInstanceKey: unknownKey }, 'NOT_FOUND'],
    ['CompleteJob', { jobKey: unknownKey }, 'NOT_FOUND'],
    ['FailJob', { jobKey: unknownKey, retries: 1 }, 'NOT_FOUND'],
    ['ThrowError', { jobKey: unknownKey, errorCode: 'E' }, 'NOT_FOUND'],
    ['UpdateJobRetries', { jobKey: unknownKey, retries: 0 }, 'INVALID_ARGUMENT'],
    ['UpdateJobRetries', { jobKey: unknownKey, retries: 1 }, 'NOT_FOUND'],
    ['UpdateJobTimeout', { jobKey: unknownKey, timeout: 1000 }, 'NOT_FOUND'],
    ['SetVariables', { elementInstanceKey: unknownKey, variables: '{"x":1}' }, 'NOT_FOUND'],
    ['ResolveIncident', { incidentKey: unknownKey }, 'NOT_FOUND'],
    ['EvaluateDecision', {}, 'INVALID_ARGUMENT'],
    ['EvaluateDecision', { decisionId: 'nobody' }, 'INVALID_ARGUMENT'],
    ['ModifyProcessInstance', { processInstanceKey: unknownKey }, 'NOT_FOUND'],
    ['MigrateProcessInstance', { processInstanceKey: unknownKey, migrationPlan: { targetProcessDefinitionKey: unknownKey } }, 'NOT_FOUND'],
    ['DeleteResource', { resourceKey: unknownKey }, 'NOT_FOUND'],
  ] as const)('%s of %j is %s', async (method, request, code) => {
    await expect(gateway.call(method, request)).rejects.toMatchObject({ code: status[code] });
  });

  it.each([
    [{ maxJobsToActivate: 0, timeout: 0, type: '' }],
    [{ maxJobsToActivate: 1, timeout: 0, type: 'work' }],
    [{ maxJobsToActivate: 1, timeout: 1, type: '' }],
  ])('ActivateJobs of %j is INVALID_ARGUMENT', async (request) => {
    expect((await gateway.poll(request)).code).toBe(status.INVALID_ARGUMENT);
  });

  it('answers FAILED_PRECONDITION for a job that failed for good', async () => {
    const jobKey = engine.start('p').jobs()[0]!.key;
    await gateway.call('FailJob', { jobKey, retries: 0 });

    for (const method of ['CompleteJob', 'FailJob', 'ThrowError']) {
      await expect(gateway.call(method, { jobKey })).rejects.toMatchObject({ code: status.FAILED_PRECONDITION });
    }
  });

  it('answers FAILED_PRECONDITION for the timeout of a job that nobody has', async () => {
    const jobKey = engine.start('p').jobs()[0]!.key;

    await expect(gateway.call('UpdateJobTimeout', { jobKey, timeout: 1000 })).rejects.toMatchObject({ code: status.FAILED_PRECONDITION });
  });

  it('answers FAILED_PRECONDITION to the deletion of a process that runs', async () => {
    const { processDefinitionKey } = await gateway.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1 });

    await expect(gateway.call('DeleteResource', { resourceKey: processDefinitionKey })).rejects.toMatchObject({
      code: status.FAILED_PRECONDITION,
    });
  });

  it('answers ALREADY_EXISTS to a message whose id is buffered', async () => {
    const message = { name: 'm', correlationKey: 'k', messageId: 'id', timeToLive: 60_000 };
    await gateway.call('PublishMessage', message);

    await expect(gateway.call('PublishMessage', message)).rejects.toMatchObject({ code: status.ALREADY_EXISTS });
  });

  it('says why a command was rejected in the words of Zeebe', async () => {
    await expect(gateway.call('CancelProcessInstance', { processInstanceKey: unknownKey })).rejects.toMatchObject({
      details: `Command 'CANCEL' rejected with code 'NOT_FOUND': Expected to cancel a process instance with key '${unknownKey}', but no such process was found`,
    });
  });

  it('refuses a message beyond 4 MiB as RESOURCE_EXHAUSTED and goes on', async () => {
    const variables = JSON.stringify({ big: 'x'.repeat(4 * 1024 * 1024) });

    await expect(gateway.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1, variables })).rejects.toMatchObject({
      code: status.RESOURCE_EXHAUSTED,
    });
    await expect(gateway.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1 })).resolves.toMatchObject({ bpmnProcessId: 'p' });
  });
});
