import { diagram, element, event, forEach, message, undoneBy } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

const { start, end, service, subProcess, throwing } = element;

describe('compensation', () => {
  const engine = engineUnderTest();

  const able = (id: string) => [service(id), ...undoneBy(id, service(`undo${id}`))];
  const deploy = (elements: readonly string[], flows: readonly string[], extra = '') => engine.deploy(diagram('p', elements, flows, extra));
  const told = () =>
    engine
      .events('COMPENSATION_SUBSCRIPTION')
      .map(({ intent, value }) => `${intent} ${value.compensableActivityId} ${value.throwEventId}`.trim());

  it('runs the handlers of all that completed, and waits for the last of them', async () => {
    await deploy([start(), ...able('a'), ...able('b'), throwing('undo', event.compensation()), end()], ['start -> a -> b -> undo -> end']);
    const instance = engine.start('p');
    instance.complete('a');
    instance.complete('b');
    expect(instance.active()).toEqual(['undo', 'undoa', 'undob']);

    instance.complete('undob');
    expect(instance.active()).toEqual(['undo', 'undoa']);
    instance.complete('undoa');

    expect(instance.hasCompleted()).toBe(true);
    expect(told()).toEqual(['CREATED a', 'CREATED b', 'TRIGGERED a undo', 'TRIGGERED b undo', 'COMPLETED b undo', 'COMPLETED a undo']);
  });

  it('goes on at once when nothing has been done', async () => {
    await deploy(
      [start(), throwing('undo', event.compensation()), service('after'), ...able('a'), end()],
      ['start -> undo -> after -> a -> end'],
    );
    const instance = engine.start('p');
    expect(instance.active()).toEqual(['after']);
    expect(told()).toEqual([]);
  });

  it('undoes one activity when the event names it, and nothing twice', async () => {
    await deploy(
      [start(), ...able('a'), ...able('b'), throwing('undo', event.compensation('a')), end('end', event.compensation())],
      ['start -> a -> b -> undo -> end'],
    );
    const instance = engine.start('p');
    instance.complete('a');
    instance.complete('b');
    expect(instance.active()).toEqual(['undo', 'undoa']);

    instance.complete('undoa');

    expect(instance.active()).toEqual(['end', 'undob']);
  });

  it('reaches into completed sub-processes, and not into running ones', async () => {
    const sub = (id: string, inside: readonly string[], flow: string) =>
      subProcess(id, [start(`${id}Start`), ...inside, end(`${id}End`)], [`${id}Start -> ${flow} -> ${id}End`]);
    await deploy(
      [
        start(),
        element.parallel('fork'),
        sub('done', able('a'), 'a'),
        throwing('undo', event.compensation()),
        end(),
        sub('open', [...able('b'), service('w')], 'b -> w'),
      ],
      ['start -> fork -> done -> undo -> end', 'fork -> open -> end'],
    );
    const instance = engine.start('p');
    instance.complete('b');

    instance.complete('a');

    expect(instance.active()).toEqual(['open', 'undo', 'undoa', 'w']);
    expect(engine.state.elementInstances.get(instance.instanceOf('undoa'))?.value.flowScopeKey).toBe(instance.key);
  });

  it('undoes an activity that ran for each item once', async () => {
    await deploy(
      [start(), forEach({ items: '=[1, 2]' }, service('a')), ...undoneBy('a', service('undoa')), end('end', event.compensation())],
      ['start -> a -> end'],
    );
    const instance = engine.start('p');
    instance.complete('a');
    instance.complete('a');

    expect(instance.active()).toEqual(['end', 'undoa']);
  });

  it('is forgotten when the instance is cancelled or its sub-process interrupted', async () => {
    await deploy(
      [
        start(),
        ...able('a'),
        subProcess('sub', [start('s'), ...able('b'), service('w'), end('e')], ['s -> b -> w -> e']),
        element.boundary('stopped', 'sub', event.message('stop')),
        service('x'),
        end(),
      ],
      ['start -> a -> sub -> end', 'stopped -> x -> end'],
      message('stop', '="k"'),
    );
    const instance = engine.start('p');
    instance.complete('a');
    instance.complete('b');
    engine.publish('stop', 'k');
    expect(told()).toEqual(['CREATED a', 'CREATED b', 'DELETED b']);

    instance.cancel();

    expect(told().at(-1)).toBe('DELETED a');
    expect(engine.state.compensations.size).toBe(0);
  });

  it('resumes a handler whose incident is resolved', async () => {
    await deploy(
      [start(), service('a'), ...undoneBy('a', service('undoa', { type: '=worker' })), end('end', event.compensation())],
      ['start -> a -> end'],
    );
    const instance = engine.start('p');
    instance.complete('a');
    expect(instance.incidents()).toMatchObject([{ elementId: 'undoa' }]);

    instance.setVariables({ worker: 'undo' });
    instance.resolveIncidents();
    instance.complete('undoa');

    expect(instance.hasCompleted()).toBe(true);
  });

  it.each([
    [
      [...undoneBy('a', service('h')), end()],
      ['start -> a -> h -> end'],
      '- Element: h\n    - ERROR: A compensation handler should have no incoming sequence flows\n    - ERROR: A compensation handler should have no outgoing sequence flows',
    ],
    [
      [element.boundary('x', 'a', event.compensation()), end()],
      ['start -> a -> end'],
      'x\n    - ERROR: Compensation boundary events must have a compensation association and no outgoing sequence flows',
    ],
    [
      [end('end', '<bpmn:compensateEventDefinition waitForCompletion="false"/>')],
      ['start -> a -> end'],
      'end\n    - ERROR: A compensation end event waitForCompletion attribute must be true or not present',
    ],
    [
      [end('end', '<bpmn:compensateEventDefinition activityRef="a"/>')],
      ['start -> a -> end'],
      "The referenced compensation activity 'a' must have either a compensation boundary event or be a subprocess",
    ],
  ])('refuses %# what cannot be undone', async (elements, flows, text) => {
    await expect(deploy([start(), service('a'), ...elements], flows)).rejects.toThrow(text);
  });
});
