import { diagram, element, event, signal } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('signal event', () => {
  const engine = engineUnderTest();
  const alarm = event.signal('alarm');

  it('starts an instance of every process that listens, with the variables of the signal', async () => {
    for (const id of ['a', 'b']) {
      await engine.deploy(diagram(id, [element.start('start', alarm), element.service('work'), element.end()], ['start -> work -> end'], signal('alarm')));
    }

    engine.broadcast('alarm', { level: 3 });
    engine.broadcast('other');

    expect(engine.instances().map((instance) => [instance.path(), instance.variables()])).toEqual([
      [['start', 'work'], { level: 3 }],
      [['start', 'work'], { level: 3 }],
    ]);
  });

  it('starts the newest version only', async () => {
    const version = (taskId: string) =>
      engine.deploy(diagram('p', [element.start('start', alarm), element.service(taskId), element.end()], [`start -> ${taskId} -> end`], signal('alarm')));
    await version('old');
    await version('new');

    engine.broadcast('alarm');

    expect(engine.instances().map((instance) => instance.path())).toEqual([['start', 'new']]);
    expect(engine.events('SIGNAL_SUBSCRIPTION').map(({ intent }) => intent)).toEqual(['CREATED', 'DELETED', 'CREATED']);
  });

  it('refuses a start whose name depends on variables', async () => {
    const deploying = engine.deploy(diagram('p', [element.start('start', alarm), element.end()], ['start -> end'], signal('alarm', '=name')));

    await expect(deploying).rejects.toThrow("Expected constant expression of type String for signal name '=name', but was NULL");
  });

  describe('that an instance waits for', () => {
    beforeEach(() =>
      engine.deploy(
        diagram('p', [element.start(), element.catching('wait', alarm), element.end()], ['start -> wait -> end'], signal('alarm', '="alarm-" + city')),
      ),
    );

    it('wakes all who wait for that name, which is computed when they begin to wait', () => {
      const [one, two, other] = [engine.start('p', { city: 'x' }), engine.start('p', { city: 'x' }), engine.start('p', { city: 'y' })];

      engine.broadcast('alarm-x', { level: 1 });

      expect([one, two, other].map((instance) => instance.hasCompleted())).toEqual([true, true, false]);
      expect(one.variables()).toEqual({ city: 'x', level: 1 });
    });

    it('is not kept for those who come later', () => {
      engine.broadcast('alarm-x');

      expect(engine.start('p', { city: 'x' }).active()).toEqual(['wait']);
    });

    it('raises an incident when the name is no text, and waits once that is put right', () => {
      const instance = engine.start('p');
      expect(instance.incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'wait' }]);

      instance.setVariables({ city: 'x' });
      instance.resolveIncidents();
      engine.broadcast('alarm-x');

      expect(instance.hasCompleted()).toBe(true);
    });

    it('stops listening when the instance is canceled', () => {
      engine.start('p', { city: 'x' }).cancel();

      expect(engine.state.signalSubscriptions.size).toBe(0);
      expect(engine.events('SIGNAL_SUBSCRIPTION', 'DELETED')).toHaveLength(1);
    });
  });

  it.each([
    { interrupting: true, active: ['after'] },
    { interrupting: false, active: ['after', 'after', 'work'] },
  ])('on a boundary takes over or runs beside (interrupting: $interrupting)', async ({ interrupting, active }) => {
    await engine.deploy(
      diagram(
        'p',
        [element.start(), element.service('work'), element.boundary('b', 'work', alarm, { interrupting }), element.service('after'), element.end()],
        ['start -> work -> end', 'b -> after -> end'],
        signal('alarm'),
      ),
    );
    const instance = engine.start('p');

    engine.broadcast('alarm', { level: 1 });
    engine.broadcast('alarm', { level: 2 });

    expect(instance.active()).toEqual(active);
    expect(instance.variables()).toEqual({ level: interrupting ? 1 : 2 });
  });

  it('starts event sub-processes', async () => {
    const handler = element.eventSubProcess('handler', [element.startedBy('heard', alarm), element.service('react'), element.end('done')], ['heard -> react -> done']);
    await engine.deploy(diagram('p', [element.start(), element.service('work'), element.end(), handler], ['start -> work -> end'], signal('alarm')));
    const instance = engine.start('p');

    engine.broadcast('alarm', { level: 1 });

    expect(instance.active()).toEqual(['handler', 'react']);
    expect(instance.terminated()).toEqual(['work']);
    expect(engine.state.signalSubscriptions.size).toBe(0);
  });

  it('goes on behind an event-based gateway', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.eventBased('g'),
          element.catching('heard', alarm),
          element.catching('late', event.timer('timeDuration', 'PT1H')),
          element.end('a'),
          element.end('b'),
        ],
        ['start -> g', 'g -> heard -> a', 'g -> late -> b'],
        signal('alarm'),
      ),
    );
    const instance = engine.start('p');

    engine.broadcast('alarm');

    expect(instance.path()).toEqual(['start', 'g', 'heard', 'a']);
  });

  it.each(['throwing', 'end'] as const)('is thrown by an event of a process (%s), with its input mappings as variables', async (kind) => {
    const mapping = '<zeebe:ioMapping><zeebe:input source="=height * 2" target="level"/></zeebe:ioMapping>';
    const shout =
      kind === 'end'
        ? [`<bpmn:endEvent id="shout"><bpmn:extensionElements>${mapping}</bpmn:extensionElements>${alarm}</bpmn:endEvent>`]
        : [element.throwing('shout', alarm, mapping), element.end()];
    await engine.deploy(diagram('p', [element.start(), ...shout], [kind === 'end' ? 'start -> shout' : 'start -> shout -> end'], signal('alarm', '=name')));
    await engine.deploy(diagram('q', [element.start('start', alarm), element.end()], ['start -> end'], signal('alarm', 'fire')));

    const instance = engine.start('p', { height: 2, name: 'fire' });

    expect(instance.hasCompleted()).toBe(true);
    expect(engine.events('SIGNAL', 'BROADCASTED')).toMatchObject([{ value: { signalName: 'fire', variables: { level: '4' } } }]);
    expect(engine.instances()[1]?.variables()).toEqual({ level: 4 });
  });
});
