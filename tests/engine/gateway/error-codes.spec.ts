import { status, type ServiceError } from '@grpc/grpc-js';
import { startEngine, type TestEngine } from '../../../engine/testing.js';
import { diagram, element, event, message } from '../../support/diagram.js';
import { rawGateway } from '../../support/raw-gateway.js';

const unknownKey = '2251799813685999';
/** Of partition 2. */
const elsewhere = '4503599627370497';

const { start, end, service, catching } = element;

type Request = Readonly<Record<string, unknown>>;
type Row = readonly [method: string, request: Request, code: keyof typeof status, text?: string];

const create = { bpmnProcessId: 'p', version: -1 };
const withPlan = (processInstanceKey: string, plan: Request) => ({
  processInstanceKey,
  migrationPlan: { mappingInstructions: [], ...plan },
});
const noTenancy = (method: string) =>
  `Expected to handle gRPC request ${method} with tenant identifier 'other', but multi-tenancy is disabled`;
const rejected = (intent: string, type: string, reason: string) => `Command '${intent}' rejected with code '${type}': ${reason}`;

/** What each method answers to what cannot be. */
const rows: readonly Row[] = [
  ['DeployResource', { resources: [] }, 'INVALID_ARGUMENT'],
  ['DeployResource', { resources: [{ name: 'a.txt', content: Buffer.from('a') }] }, 'INVALID_ARGUMENT'],
  ['DeployResource', { resources: [{ name: 'a.bpmn', content: Buffer.from('<a') }] }, 'INVALID_ARGUMENT'],
  ['DeployResource', { resources: [], tenantId: 'other' }, 'INVALID_ARGUMENT', noTenancy('DeployResource')],
  ['DeployProcess', { processes: [] }, 'INVALID_ARGUMENT'],
  ['DeployProcess', { processes: [{ name: 'a.bpmn', definition: Buffer.from('<a') }] }, 'INVALID_ARGUMENT'],

  ['CreateProcessInstance', {}, 'INVALID_ARGUMENT'],
  [
    'CreateProcessInstance',
    { bpmnProcessId: 'nobody', version: -1 },
    'NOT_FOUND',
    rejected('CREATE', 'NOT_FOUND', "Expected to find process definition with process ID 'nobody', but none found"),
  ],
  ['CreateProcessInstance', { bpmnProcessId: 'p', version: 9 }, 'NOT_FOUND'],
  ['CreateProcessInstance', { processDefinitionKey: unknownKey }, 'NOT_FOUND'],
  ['CreateProcessInstance', { bpmnProcessId: 'byMessage', version: -1 }, 'FAILED_PRECONDITION'],
  ['CreateProcessInstance', { ...create, startInstructions: [{ elementId: 'nowhere' }] }, 'INVALID_ARGUMENT'],
  ['CreateProcessInstance', { ...create, startInstructions: [{ elementId: 'start' }] }, 'INVALID_ARGUMENT'],
  ['CreateProcessInstance', { ...create, tenantId: 'other' }, 'INVALID_ARGUMENT', noTenancy('CreateProcessInstance')],
  ['CreateProcessInstanceWithResult', {}, 'INVALID_ARGUMENT'],
  ['CreateProcessInstanceWithResult', { request: { bpmnProcessId: 'nobody', version: -1 } }, 'NOT_FOUND'],
  ['CreateProcessInstanceWithResult', { request: { ...create, tenantId: 'other' } }, 'INVALID_ARGUMENT'],

  [
    'CancelProcessInstance',
    { processInstanceKey: unknownKey },
    'NOT_FOUND',
    rejected('CANCEL', 'NOT_FOUND', `Expected to cancel a process instance with key '${unknownKey}', but no such process was found`),
  ],
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
  ['EvaluateDecision', { decisionKey: unknownKey }, 'INVALID_ARGUMENT'],
  ['EvaluateDecision', { decisionId: 'd', tenantId: 'other' }, 'INVALID_ARGUMENT', noTenancy('EvaluateDecision')],
  ['PublishMessage', { name: 'm', tenantId: 'other' }, 'INVALID_ARGUMENT', noTenancy('PublishMessage')],
  ['BroadcastSignal', { signalName: 's', tenantId: 'other' }, 'INVALID_ARGUMENT', noTenancy('BroadcastSignal')],
  ['ModifyProcessInstance', { processInstanceKey: unknownKey }, 'NOT_FOUND'],
  ['MigrateProcessInstance', withPlan(unknownKey, { targetProcessDefinitionKey: unknownKey }), 'NOT_FOUND'],
  ['DeleteResource', { resourceKey: unknownKey }, 'NOT_FOUND'],
];

/** Where keys of a partition that is not there are sent to. */
const keyed: readonly (readonly [method: string, request: Request])[] = [
  ['CancelProcessInstance', { processInstanceKey: elsewhere }],
  ['CompleteJob', { jobKey: elsewhere }],
  ['FailJob', { jobKey: elsewhere }],
  ['ThrowError', { jobKey: elsewhere }],
  ['UpdateJobRetries', { jobKey: elsewhere, retries: 1 }],
  ['UpdateJobTimeout', { jobKey: elsewhere, timeout: 1 }],
  ['SetVariables', { elementInstanceKey: elsewhere, variables: '{}' }],
  ['ResolveIncident', { incidentKey: elsewhere }],
  ['ModifyProcessInstance', { processInstanceKey: elsewhere }],
  ['MigrateProcessInstance', withPlan(elsewhere, {})],
];

const withVariables: readonly (readonly [method: string, request: (variables: string) => Request])[] = [
  ['CreateProcessInstance', (variables) => ({ ...create, variables })],
  ['CreateProcessInstanceWithResult', (variables) => ({ request: { ...create, variables } })],
  ['CompleteJob', (variables) => ({ jobKey: unknownKey, variables })],
  ['FailJob', (variables) => ({ jobKey: unknownKey, variables })],
  ['ThrowError', (variables) => ({ jobKey: unknownKey, variables })],
  ['SetVariables', (variables) => ({ elementInstanceKey: unknownKey, variables })],
  ['PublishMessage', (variables) => ({ name: 'm', variables })],
  ['BroadcastSignal', (variables) => ({ signalName: 's', variables })],
  ['EvaluateDecision', (variables) => ({ decisionId: 'd', variables })],
  [
    'ModifyProcessInstance',
    (variables) => ({
      processInstanceKey: unknownKey,
      activateInstructions: [{ elementId: 'work', variableInstructions: [{ variables }] }],
    }),
  ],
];

describe('error codes of the gateway', () => {
  let engine: TestEngine;
  let gateway: ReturnType<typeof rawGateway>;
  let address: string;

  beforeAll(async () => {
    engine = await startEngine();
    address = await engine.serve();
    gateway = rawGateway(address);
    await engine.deploy(
      diagram(
        'p',
        [start(), service('work'), catching('reply', event.message('answer')), end()],
        ['start -> work -> reply -> end'],
        message('answer', '=key'),
      ),
      diagram('byMessage', [start('start', event.message('begin')), end()], ['start -> end'], message('begin')),
      diagram('caller', [start(), element.call('child', 'p'), end()], ['start -> child -> end']),
    );
  });
  afterAll(async () => {
    gateway.close();
    await engine.close();
  });

  const refusal = (method: string, request: Request): Promise<ServiceError> =>
    gateway.call(method, request).then(
      (answer) => Promise.reject(new Error(`${method} was answered: ${JSON.stringify(answer)}`)),
      (error: ServiceError) => error,
    );

  it.each(rows.map(([method, request, code, text = '']) => [method, request, code, text] as const))(
    '%s of %j is %s',
    async (method, request, code, text) => {
      const { code: given, details } = await refusal(method, request);

      expect(status[given]).toBe(code);
      if (text !== '') expect(details).toBe(text);
    },
  );

  it.each(keyed)('%s of a key of another partition is UNAVAILABLE', async (method, request) => {
    expect(await refusal(method, request)).toMatchObject({
      code: status.UNAVAILABLE,
      details: 'Expected to execute command on partition 2, but either it does not exist, or the gateway is not yet aware of it',
    });
  });

  it.each(withVariables)('%s refuses variables that are no JSON or no object', async (method, request) => {
    expect(await refusal(method, request('{"a":'))).toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: expect.stringMatching(/^Invalid JSON value: /) as string,
    });
    for (const [text, type] of [
      ['[1]', 'ARRAY'],
      ['"a"', 'STRING'],
      ['true', 'BOOLEAN'],
      ['null', 'NIL'],
    ] as const) {
      expect(await refusal(method, request(text))).toMatchObject({
        code: status.INVALID_ARGUMENT,
        details: `Property 'variables' is invalid: Expected document to be a root level object, but was '${type}'`,
      });
    }
  });

  it.each([
    [
      { maxJobsToActivate: 0, timeout: 0, type: '' },
      "Expected to activate job batch with max jobs to activate to be greater than zero, but it was '0'",
    ],
    [{ maxJobsToActivate: 1, timeout: 0, type: '' }, "Expected to activate job batch with timeout to be greater than zero, but it was '0'"],
    [{ maxJobsToActivate: 1, timeout: 1, type: '' }, 'Expected to activate job batch with type to be present, but it was blank'],
  ])('ActivateJobs of %j is INVALID_ARGUMENT', async (request, reason) => {
    expect(await gateway.activate(request)).toEqual({
      jobs: [],
      code: status.INVALID_ARGUMENT,
      details: rejected('ACTIVATE', 'INVALID_ARGUMENT', reason),
    });
  });

  it.each(['ActivateJobs', 'StreamActivatedJobs'] as const)('%s for another tenant is INVALID_ARGUMENT', async (method) => {
    const request = { type: 'work', timeout: 1, maxJobsToActivate: 1, tenantIds: ['<default>', 'other'] };

    expect(await gateway.stream(method, request)).toMatchObject({
      code: status.INVALID_ARGUMENT,
      details: `Expected to handle gRPC request ${method} with tenant identifiers [<default>, other], but multi-tenancy is disabled`,
    });
  });

  it('takes blank variables, an empty name and the default tenant', async () => {
    await gateway.call('CreateProcessInstance', { ...create, variables: ' ', tenantId: '<default>' });
    await gateway.call('PublishMessage', { name: '', correlationKey: '' });
  });

  it('answers FAILED_PRECONDITION for a job that failed for good', async () => {
    const jobKey = engine.start('p').jobs()[0]!.key;
    await gateway.call('FailJob', { jobKey, retries: 0 });

    for (const method of ['CompleteJob', 'FailJob', 'ThrowError']) {
      expect((await refusal(method, { jobKey })).code).toBe(status.FAILED_PRECONDITION);
    }
  });

  it('answers NOT_FOUND to the resolution of an incident whose job has no retries', async () => {
    const instance = engine.start('p');
    await gateway.call('FailJob', { jobKey: instance.jobs()[0]!.key, retries: 0 });
    const incidentKey = instance.incidents()[0]!.key;

    expect(await refusal('ResolveIncident', { incidentKey })).toMatchObject({
      code: status.NOT_FOUND,
      details: expect.stringContaining('Please update the job retries and retry resolving the incident') as string,
    });
  });

  it('answers OK to an error that nothing catches, and there is an incident', async () => {
    const instance = engine.start('p');

    await gateway.call('ThrowError', { jobKey: instance.jobs()[0]!.key, errorCode: 'E' });

    expect(instance.incidents()).toMatchObject([{ errorType: 'UNHANDLED_ERROR_EVENT' }]);
  });

  it('answers FAILED_PRECONDITION for the timeout of a job that nobody has', async () => {
    const jobKey = engine.start('p').jobs()[0]!.key;

    expect((await refusal('UpdateJobTimeout', { jobKey, timeout: 1000 })).code).toBe(status.FAILED_PRECONDITION);
  });

  it('answers FAILED_PRECONDITION to the cancellation of a called instance, and to its modification INVALID_ARGUMENT', async () => {
    const child = engine.start('caller').called()[0]!;
    expect((await refusal('CancelProcessInstance', { processInstanceKey: child.key })).code).toBe(status.FAILED_PRECONDITION);
    const terminateInstructions = [{ elementInstanceKey: child.instanceOf('work') }];
    expect((await refusal('ModifyProcessInstance', { processInstanceKey: child.key, terminateInstructions })).code).toBe(
      status.INVALID_ARGUMENT,
    );
  });

  it('answers INVALID_ARGUMENT to modifications of what is not there', async () => {
    const { key: processInstanceKey } = engine.start('p');
    const modify = async (more: Request) => (await refusal('ModifyProcessInstance', { processInstanceKey, ...more })).code;

    expect(await modify({ activateInstructions: [{ elementId: 'nowhere' }] })).toBe(status.INVALID_ARGUMENT);
    expect(await modify({ activateInstructions: [{ elementId: 'start' }] })).toBe(status.INVALID_ARGUMENT);
    expect(await modify({ activateInstructions: [{ elementId: 'work', ancestorElementInstanceKey: unknownKey }] })).toBe(
      status.INVALID_ARGUMENT,
    );
    expect(await modify({ terminateInstructions: [{ elementInstanceKey: unknownKey }] })).toBe(status.INVALID_ARGUMENT);
  });

  it('answers INVALID_ARGUMENT and FAILED_PRECONDITION to migrations that do not fit', async () => {
    const instance = engine.start('p');
    const target = engine.state.elementInstances.get(instance.key)!.value.processDefinitionKey;
    const migrate = async (sourceElementId: string, targetElementId: string) =>
      (
        await refusal(
          'MigrateProcessInstance',
          withPlan(instance.key, { targetProcessDefinitionKey: target, mappingInstructions: [{ sourceElementId, targetElementId }] }),
        )
      ).code;

    expect(await migrate('nowhere', 'work')).toBe(status.INVALID_ARGUMENT);
    expect(await migrate('work', 'nowhere')).toBe(status.INVALID_ARGUMENT);
    expect(await migrate('work', 'reply')).toBe(status.FAILED_PRECONDITION);
  });

  it('answers NOT_FOUND to variables for what has ended', async () => {
    const instance = engine.start('p');
    instance.cancel();

    expect((await refusal('SetVariables', { elementInstanceKey: instance.key, variables: '{}' })).code).toBe(status.NOT_FOUND);
  });

  it('answers FAILED_PRECONDITION to the deletion of a process that runs', async () => {
    const { processDefinitionKey } = await gateway.call('CreateProcessInstance', create);

    expect((await refusal('DeleteResource', { resourceKey: processDefinitionKey })).code).toBe(status.FAILED_PRECONDITION);
  });

  it('answers ALREADY_EXISTS to a message whose id is buffered', async () => {
    const buffered = { name: 'm', correlationKey: 'k', messageId: 'id', timeToLive: 60_000 };
    await gateway.call('PublishMessage', buffered);

    expect((await refusal('PublishMessage', buffered)).code).toBe(status.ALREADY_EXISTS);
  });

  it('answers UNIMPLEMENTED to a method that it does not know', async () => {
    expect((await refusal('unknown', {})).code).toBe(status.UNIMPLEMENTED);
  });

  it('refuses a message beyond 4 MiB as RESOURCE_EXHAUSTED and goes on', async () => {
    const variables = JSON.stringify({ big: 'x'.repeat(4 * 1024 * 1024) });

    expect((await refusal('CreateProcessInstance', { ...create, variables })).code).toBe(status.RESOURCE_EXHAUSTED);
    await expect(gateway.call('CreateProcessInstance', create)).resolves.toMatchObject({ bpmnProcessId: 'p' });
  });

  it('cuts texts that are longer than a client can take, and between whole characters', async () => {
    // The text of the parser quotes what it found, and would cut a character in two.
    for (const variables of [`{"a":"${'\u{1f600}'.repeat(40)}"x}`, `{${'\u{1f600}'.repeat(40)}`, `{"a": \u{1f600}}`]) {
      expect((await refusal('CreateProcessInstance', { ...create, variables })).code).toBe(status.INVALID_ARGUMENT);
    }
    const { code, details } = await refusal('CreateProcessInstance', { bpmnProcessId: '事'.repeat(9_000), version: -1 });
    expect({ code, isLong: details.length > 1_000 }).toEqual({ code: status.NOT_FOUND, isLong: true });
  });
});
