import { loadPackageDefinition, Server, ServerCredentials, status, type ServiceDefinition, type UntypedHandleCall } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { pino } from 'pino';
import { connectEngine, type EngineConnection } from '../../../adapters/zeebe/zeebe-engine.js';

interface Call { readonly request: Record<string, unknown> }
type Answer = (error: { code: number; details: string } | null, value?: object) => void;

/** What Zeebe 8.5 answers is measured in tests/acceptance; here a gateway answers what is asked of it, losses included. */
describe('connection to the engine', () => {
  let server: Server;
  let engine: EngineConnection;
  let answers: Record<string, (call: Call, answer: Answer) => void>;
  let reports: { readonly method: string; readonly request: object }[];
  let jobs: object[];

  beforeEach(async () => {
    [answers, reports, jobs] = [{}, [], []];
    server = new Server();
    const proto = loadPackageDefinition(loadSync('node_modules/zeebe-node/proto/zeebe.proto', { keepCase: true, longs: String, defaults: true, oneofs: true }));
    const { service } = (proto['gateway_protocol'] as unknown as { Gateway: { service: ServiceDefinition } }).Gateway;
    const handle = (method: string): UntypedHandleCall => (call: Call, answer: Answer) => {
      reports.push({ method, request: call.request });
      (answers[method] ?? ((_call, reply) => reply(null, {})))(call, answer);
    };
    const handlers = Object.fromEntries(Object.values(service).map(({ path }) => [path.split('/').pop() ?? '', handle(path.split('/').pop() ?? '')]));
    handlers['ActivateJobs'] = ((call: { write(value: object): void; end(): void }) => {
      if (jobs.length > 0) call.write({ jobs: jobs.splice(0) });
      call.end();
    }) as UntypedHandleCall;
    server.addService(service, handlers);
    const port = await new Promise<number>((resolve, reject) =>
      server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound))),
    );
    engine = connectEngine({ address: `127.0.0.1:${port}`, log: pino({ level: 'silent' }), answerTimeoutMs: 300 });
  });

  afterEach(async () => {
    await engine.close();
    server.forceShutdown();
  });

  const refuse = (method: string, code: number, details = 'refused'): void => void (answers[method] = (_call, reply) => reply({ code, details }));
  const message = { name: 'm', correlationKey: 'c', messageId: 'i', ttlMs: 1_000, variables: { caseId: 'c' } };
  const reported = async (method: string): Promise<object | undefined> => {
    for (let wait = 0; wait < 200; wait += 1) {
      const found = reports.find((report) => report.method === method);
      if (found) return found.request;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return undefined;
  };

  it('takes a message that is buffered already for published', async () => {
    expect(await engine.publish(message)).toBe('published');
    refuse('PublishMessage', status.ALREADY_EXISTS);
    expect(await engine.publish(message)).toBe('already');
  });

  it('takes a job or incident that is not there for gone', async () => {
    expect([await engine.completeJob('1', {}), await engine.resolveIncident('1')]).toEqual(['completed', 'resolved']);
    refuse('CompleteJob', status.NOT_FOUND);
    refuse('ResolveIncident', status.NOT_FOUND);
    expect([await engine.completeJob('1', {}), await engine.resolveIncident('1')]).toEqual(['gone', 'gone']);
  });

  it('moves tokens, and tells what has moved already from what cannot be', async () => {
    const change = { activate: [{ elementId: 'earlier' }, { elementId: 'inner', scopeKey: '7' }], terminate: ['9'] };
    expect(await engine.modify('5', change)).toEqual({ outcome: 'modified' });
    expect(await reported('ModifyProcessInstance')).toMatchObject({
      processInstanceKey: '5',
      activateInstructions: [
        { elementId: 'earlier', ancestorElementInstanceKey: '-1' },
        { elementId: 'inner', ancestorElementInstanceKey: '7' },
      ],
      terminateInstructions: [{ elementInstanceKey: '9' }],
    });

    refuse('ModifyProcessInstance', status.NOT_FOUND);
    expect(await engine.modify('5', change)).toEqual({ outcome: 'gone' });
    refuse('ModifyProcessInstance', status.INVALID_ARGUMENT, "it contains one or more terminate instructions with an element instance that could not be found: '9'");
    expect(await engine.modify('5', change)).toEqual({ outcome: 'gone' });
    refuse('ModifyProcessInstance', status.INVALID_ARGUMENT, "it contains one or more activate instructions with an element that could not be found: 'earlier'");
    expect(await engine.modify('5', change)).toMatchObject({ outcome: 'refused', message: expect.stringContaining('activate instructions') });
  });

  it('deploys several resources at once and gives their keys as strings', async () => {
    answers['DeployResource'] = (_call, reply) =>
      reply(null, {
        key: '1',
        deployments: [
          { process: { bpmnProcessId: 'p', version: 2, processDefinitionKey: '2251799813685249', resourceName: 'p.bpmn' } },
          { decision: { dmnDecisionId: 'd', version: 1, decisionKey: '2251799813685250' } },
          { decisionRequirements: { dmnDecisionRequirementsId: 'r', version: 1 } },
          { form: { formId: 'f', version: 1, formKey: '2251799813685251' } },
        ],
      });

    expect(await engine.deploy([{ name: 'p.bpmn', content: 'x' }, { name: 'd.dmn', content: 'y' }])).toEqual({
      ok: true,
      deployments: [
        { kind: 'process', id: 'p', version: 2, key: '2251799813685249' },
        { kind: 'decision', id: 'd', version: 1, key: '2251799813685250' },
        { kind: 'form', id: 'f', version: 1, key: '2251799813685251' },
      ],
    });
  });

  it('gives the words of the engine about a diagram it refuses', async () => {
    refuse('DeployResource', status.INVALID_ARGUMENT, "'p.bpmn': no start event");

    expect(await engine.deploy([{ name: 'p.bpmn', content: 'x' }])).toEqual({ ok: false, message: "'p.bpmn': no start event" });
  });

  it('throws, and does not wait for ever, when an answer is lost', async () => {
    answers['PublishMessage'] = () => undefined;

    await expect(engine.publish(message)).rejects.toThrow('did not answer within 300 ms');
  });

  it('says that nobody answers instead of trying again', async () => {
    server.forceShutdown();

    await expect(engine.ping()).rejects.toThrow();
  });

  it('takes no silence of a closing connection for a success', async () => {
    await engine.close();

    await expect(engine.completeJob('1', {})).rejects.toThrow('closed');
  });

  it.each([
    ['CompleteJob', { kind: 'complete', variables: { a: 1 } }, { jobKey: '7', variables: '{"a":1}' }],
    ['FailJob', { kind: 'fail', retries: 2, backoffMs: 50, message: 'again' }, { jobKey: '7', retries: 2, retryBackOff: '50', errorMessage: 'again' }],
    ['ThrowError', { kind: 'bpmn-error', code: 'E', message: 'm' }, { jobKey: '7', errorCode: 'E', errorMessage: 'm' }],
  ] as const)('reports a job by %s', async (method, outcome, request) => {
    jobs.push({ key: '7', type: 't', processInstanceKey: '8', elementId: 'e', customHeaders: '{}', retries: 3, variables: '{"a":1}' });
    const seen: unknown[] = [];
    engine.startWorker({ jobType: 't', variables: ['a'], handle: (job) => (seen.push([job.key, job.retries, job.variables]), Promise.resolve(outcome)) });

    expect(await reported(method)).toMatchObject(request);
    expect(seen).toEqual([['7', 3, { a: 1 }]]);
  });
});
