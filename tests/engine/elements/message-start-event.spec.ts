import { diagram, element, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('message start event', () => {
  const engine = engineUnderTest();
  const deploy = (taskId = 'work') =>
    engine.deploy(
      diagram('p', [element.start('reported', event.message('report')), element.service(taskId), element.end()], [`reported -> ${taskId} -> end`], message('report')),
    );

  it('starts an instance with the variables of the message', async () => {
    await deploy();
    engine.publish('report', '', { variables: { caseId: 'c1' } });
    const [instance] = engine.instances();
    expect(instance?.path()).toEqual(['reported', 'work']);
    expect(instance?.variables()).toEqual({ caseId: 'c1' });
  });

  it('starts no second instance with the same correlation key while the first runs', async () => {
    await deploy();
    engine.publish('report', 'c1');
    engine.publish('report', 'c1');
    engine.publish('report', 'c2');
    expect(engine.instances()).toHaveLength(2);
  });

  it('starts the buffered one when the first has ended', async () => {
    await deploy();
    engine.publish('report', 'c1', { ttlMs: 60_000 });
    engine.publish('report', 'c1', { ttlMs: 60_000 });
    expect(engine.instances()).toHaveLength(1);

    engine.complete('work');

    expect(engine.instances()).toHaveLength(2);
    expect(engine.instances()[1]?.active()).toEqual(['work']);
  });

  it('starts the newest version only', async () => {
    await deploy();
    await deploy('newer');
    engine.publish('report', 'c1');
    expect(engine.instances().map((instance) => instance.active())).toEqual([['newer']]);
  });
});
