import { status } from '@grpc/grpc-js';
import { startEngine, type TestEngine } from '../../../engine/testing.js';
import { diagram, element } from '../../support/diagram.js';
import { rawGateway } from '../../support/raw-gateway.js';

/** Where Zeebe 8.5.25 was measured on both sides of the border. */
describe('what is too large', () => {
  let engine: TestEngine;
  let gateway: ReturnType<typeof rawGateway>;
  const create = { bpmnProcessId: 'p', version: -1 };
  const pad = (mebibytes: number) => 'x'.repeat(mebibytes * 1024 * 1024);
  const variables = (mebibytes: number) => JSON.stringify({ big: pad(mebibytes) });

  beforeEach(async () => {
    engine = await startEngine();
    await engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
    gateway = rawGateway(await engine.serve());
  });
  afterEach(async () => {
    gateway.close();
    await engine.close();
  });

  it.each([
    ['CREATE', 'CreateProcessInstance', () => create],
    ['COMPLETE', 'CompleteJob', () => ({ jobKey: engine.start('p').jobs()[0]!.key })],
    ['UPDATE', 'SetVariables', () => ({ elementInstanceKey: engine.start('p').key })],
  ] as const)('%s writes its variables twice, so that more than 2 MiB of them are UNKNOWN', async (intent, method, request) => {
    await expect(gateway.call(method, { ...request(), variables: variables(1.9) }, 20_000)).resolves.toBeDefined();
    const refused = request();
    const before = engine.records.length;

    await expect(gateway.call(method, { ...refused, variables: variables(2.1) }, 20_000)).rejects.toMatchObject({
      code: status.UNKNOWN,
      details: `Command '${intent}' rejected with code 'EXCEEDED_BATCH_RECORD_SIZE': `,
    });
    expect(engine.records.slice(before)).toMatchObject([{ recordType: 'COMMAND_REJECTION', rejectionType: 'EXCEEDED_BATCH_RECORD_SIZE' }]);
  });

  it.each([
    ['PublishMessage', { name: 'm', timeToLive: 60_000 }],
    ['BroadcastSignal', { signalName: 's' }],
  ])('%s writes them once, so that 3 MiB of them are taken', async (method, request) => {
    await expect(gateway.call(method, { ...request, variables: variables(3) }, 20_000)).resolves.toBeDefined();
  });

  it('for one message makes an incident of the job, and the others are handed out', async () => {
    const large = engine.start('p', { a: pad(1.5) });
    large.setVariables({ b: pad(1.5) });
    large.setVariables({ c: pad(1.5) });
    engine.start('p');

    const { jobs } = await gateway.activate({ type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 10, requestTimeout: -1 });

    expect(jobs).toHaveLength(1);
    expect(large.incidents()).toMatchObject([
      {
        errorType: 'MESSAGE_SIZE_EXCEEDED',
        errorMessage:
          `The job with key '${large.jobs()[0]!.key}' can not be activated, because with 4.5 MB it is larger than the configured message size ` +
          '(per default is 4 MB). Try to reduce the size by reducing the number of fetched variables or modifying the variable values.',
      },
    ]);
  });

  it('of what a worker says about a failure is cut, and that is shown', async () => {
    const instance = engine.start('p');
    await gateway.call('FailJob', { jobKey: instance.jobs()[0]!.key, retries: 0, errorMessage: 'm'.repeat(10_001) });

    expect(instance.incidents()[0]?.errorMessage).toBe(`${'m'.repeat(10_000)}...`);
  });
});
