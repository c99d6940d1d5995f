import { diagram, element, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('deletion of a resource', () => {
  const engine = engineUnderTest();

  const remove = (resourceKey: string) => engine.ask({ name: 'RESOURCE_DELETION DELETE', key: '-1', value: { resourceKey } });
  const version = (type: string) =>
    diagram('p', [element.start(), element.service('work', { type }), element.end()], ['start -> work -> end']);
  const latest = () => engine.state.latestProcess.get('p');

  it('brings the version before back, and never gives a number twice', async () => {
    await engine.deploy(version('one'));
    await engine.deploy(version('two'));

    expect(remove(latest()!.processDefinitionKey).ok).toBe(true);

    expect(latest()?.version).toBe(1);
    await engine.deploy(version('three'));
    expect(latest()?.version).toBe(3);
  });

  it('leaves nothing to start when the only version goes', async () => {
    await engine.deploy(version('one'));
    remove(latest()!.processDefinitionKey);

    expect(() => engine.start('p')).toThrow("Expected to find process definition with process ID 'p', but none found");
  });

  it('lets messages start the version before again', async () => {
    const started = (type: string) =>
      diagram(
        'p',
        [element.start('start', event.message(type)), element.service('work', { type }), element.end()],
        ['start -> work -> end'],
        message(type),
      );
    await engine.deploy(started('old'));
    await engine.deploy(started('new'));
    engine.publish('old', '');
    expect(engine.instances()).toHaveLength(0);

    remove(latest()!.processDefinitionKey);
    engine.publish('new', '');
    engine.publish('old', '');

    expect(engine.instances().map((instance) => instance.jobs()[0]?.value.type)).toEqual(['old']);
  });

  it('is refused while instances run, and for what is not there', async () => {
    await engine.deploy(version('one'));
    const key = latest()!.processDefinitionKey;
    engine.start('p');

    expect(remove(key)).toMatchObject({
      type: 'INVALID_STATE',
      reason: `Expected to delete resource with key \`${key}\` but there are still running instances`,
    });
    engine.complete('one');
    expect(remove(key).ok).toBe(true);
    expect(remove(key)).toMatchObject({
      type: 'NOT_FOUND',
      reason: `Expected to delete resource but no resource found with key \`${key}\``,
    });
  });
});

describe('the timeout of a job', () => {
  const engine = engineUnderTest();

  it('can be moved while a worker has it', async () => {
    await engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
    const instance = engine.start('p');
    const { key } = instance.jobs()[0]!;
    const update = (timeout: number) => engine.ask({ name: 'JOB UPDATE_TIMEOUT', key, value: { timeout } });
    expect(update(1000)).toMatchObject({
      type: 'INVALID_STATE',
      reason: `Expected to update the timeout of job with key '${key}', but it is not active`,
    });

    engine.activate('work', 1, 60_000);
    update(600_000);
    engine.clock.advance('PT5M');
    expect(instance.jobs()[0]?.state).toBe('ACTIVATED');
    engine.clock.advance('PT6M');
    expect(instance.jobs()[0]?.state).toBe('ACTIVATABLE');

    expect(engine.ask({ name: 'JOB UPDATE_TIMEOUT', key: '42', value: { timeout: 1 } })).toMatchObject({
      type: 'NOT_FOUND',
      reason: "Expected to update job deadline with key '42', but no such job was found",
    });
  });
});
