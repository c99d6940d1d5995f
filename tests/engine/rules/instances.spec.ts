import { diagram, element, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('process instance', () => {
  const engine = engineUnderTest();
  const create = (value: { bpmnProcessId?: string; version?: number; processDefinitionKey?: string }) =>
    engine.ask({
      name: 'PROCESS_INSTANCE_CREATION CREATE',
      key: '-1',
      value: { bpmnProcessId: '', version: -1, processDefinitionKey: '0', variables: {}, ...value },
    });

  it('is refused without a process, by id, version and key', () => {
    expect(create({})).toMatchObject({ type: 'INVALID_ARGUMENT' });
    expect(create({ bpmnProcessId: 'x' })).toMatchObject({
      type: 'NOT_FOUND',
      reason: "Expected to find process definition with process ID 'x', but none found",
    });
    expect(create({ bpmnProcessId: 'x', version: 3 })).toMatchObject({ type: 'NOT_FOUND' });
    expect(create({ processDefinitionKey: '99' })).toMatchObject({ type: 'NOT_FOUND' });
  });

  it('is refused when only a message can start it', async () => {
    await engine.deploy(diagram('p', [element.start('s', event.message('m')), element.end()], ['s -> end'], message('m')));
    expect(create({ bpmnProcessId: 'p' })).toMatchObject({ type: 'INVALID_STATE' });
  });

  it('can be cancelled once', async () => {
    await engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
    const instance = engine.start('p');
    expect(instance.cancel()).toMatchObject({ ok: true });
    expect(instance.cancel()).toMatchObject({ ok: false, type: 'NOT_FOUND' });
  });

  it('leaves nothing behind when it has ended', async () => {
    await engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
    engine.start('p', { a: 1 });
    engine.complete('work', { b: 2 });
    const { elementInstances, jobs, variables, triggers, takenFlows, dues } = engine.state;
    expect([elementInstances.size, jobs.size, variables.size, triggers.size, takenFlows.size, dues.count('due')]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
