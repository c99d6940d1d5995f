import { diagram, element, error, event, forEach, message, type Loop } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('multi-instance activity', () => {
  const engine = engineUnderTest();
  const all: Loop = { items: '=items', item: 'item', collect: ['results', '=result'] };
  const deploy = (loop: Loop, activity = element.service('work')) =>
    engine.deploy(diagram('p', [element.start(), forEach(loop, activity), element.end()], ['start -> work -> end']));

  const turns = () => engine.activate('work').map(({ variables }) => JSON.parse(variables) as Record<string, unknown>);

  it('runs at once for each item and collects the results in the order of the items', async () => {
    await deploy(all);
    const instance = engine.start('p', { items: ['a', 'b'] });
    expect(turns()).toMatchObject([
      { item: 'a', loopCounter: 1, result: null, results: [null, null] },
      { item: 'b', loopCounter: 2, result: null },
    ]);

    const [first, second] = instance.jobs();
    engine.must({ name: 'JOB COMPLETE', key: second!.key, value: { variables: { result: '"B"' } } });
    engine.must({ name: 'JOB COMPLETE', key: first!.key, value: { variables: { result: '"A"' } } });

    expect(instance.hasCompleted()).toBe(true);
    expect(instance.variables()).toEqual({ items: ['a', 'b'], results: ['A', 'B'] });
  });

  it('runs one after another when it is sequential', async () => {
    await deploy({ ...all, sequential: true });
    const instance = engine.start('p', { items: [1, 2] });

    expect(turns()).toMatchObject([{ item: 1, loopCounter: 1 }]);
    engine.complete('work', { result: 10 });
    expect(instance.hasCompleted()).toBe(false);
    instance.complete('work', { result: 10 });
    instance.complete('work', { result: 20 });

    expect(instance.variables()).toMatchObject({ results: [10, 20] });
    expect(instance.hasCompleted()).toBe(true);
  });

  it('keeps to the list that it began with', async () => {
    await deploy({ items: '=items', item: 'item', sequential: true });
    const instance = engine.start('p', { items: [1, 2] });

    instance.setVariables({ items: [7, 8, 9] });
    instance.complete('work');
    expect(turns()).toMatchObject([{ item: 2 }]);
    instance.complete('work');

    expect(instance.hasCompleted()).toBe(true);
  });

  it.each([true, false])('is done at once with an empty list (sequential: %s)', async (sequential) => {
    await deploy({ ...all, sequential });
    const instance = engine.start('p', { items: [] });

    expect(instance.hasCompleted()).toBe(true);
    expect(instance.variables()).toEqual({ items: [], results: [] });
  });

  it('writes records of its body and of its activity under the same element id', async () => {
    await deploy(all);
    engine.start('p', { items: [1] });

    const activated = engine.events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED').filter(({ value }) => value.elementId === 'work');
    expect(activated.map(({ value }) => value.bpmnElementType)).toEqual(['MULTI_INSTANCE_BODY', 'SERVICE_TASK']);
    expect(activated[1]?.value.flowScopeKey).toBe(activated[0]?.key);
    expect(engine.events('MULTI_INSTANCE', 'INPUT_COLLECTION_EVALUATED')).toMatchObject([{ value: { inputCollection: ['1'] } }]);
  });

  it('waits at an incident while its input is no list', async () => {
    await deploy(all);
    const instance = engine.start('p', { items: 3 });
    expect(instance.incidents()).toMatchObject([
      { errorType: 'EXTRACT_VALUE_ERROR', errorMessage: "Expected result of the expression 'items' to be 'ARRAY', but was 'NUMBER'." },
    ]);

    instance.setVariables({ items: [1] });
    instance.resolveIncidents();
    instance.complete('work', { result: 1 });

    expect(instance.hasCompleted()).toBe(true);
  });

  it('does not let the result of one turn reach another through an output mapping', async () => {
    await deploy(all, element.service('work', { outputs: { result: '=got' } }));
    const instance = engine.start('p', { items: [1, 2] });

    const [first, second] = instance.jobs();
    engine.must({ name: 'JOB COMPLETE', key: first!.key, value: { variables: { got: '1' } } });
    engine.must({ name: 'JOB COMPLETE', key: second!.key, value: { variables: { got: '2' } } });

    expect(instance.variables()).toEqual({ items: [1, 2], results: [1, 2] });
  });

  it('waits at an incident in the turn whose result cannot be stored', async () => {
    await deploy(all);
    const instance = engine.start('p', { items: [1] });
    const body = engine.events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED').find(({ value }) => value.bpmnElementType === 'MULTI_INSTANCE_BODY')!.key;
    instance.setVariables({ results: 'x' }, true, body);

    instance.complete('work', { result: 1 });
    expect(instance.incidents()).toMatchObject([
      {
        errorMessage:
          "Unable to update an item in output collection 'results' because the type of the output collection is: STRING." +
          ' This may happen when multiple BPMN elements write to the same variable.',
        variableScopeKey: body,
      },
    ]);
    instance.setVariables({ results: [null] }, true, body);
    instance.resolveIncidents();

    expect(instance.variables()).toMatchObject({ results: [1] });
  });

  it('ends the rest when the completion condition holds, and leaves their places empty', async () => {
    await deploy({ ...all, until: '=numberOfCompletedInstances = 1 and numberOfActiveInstances = 2 and numberOfInstances = 3' });
    const instance = engine.start('p', { items: [1, 2, 3] });

    instance.complete('work', { result: 1 });

    expect(instance.variables()).toMatchObject({ results: [1, null, null] });
    expect(instance.terminated()).toEqual(['work', 'work']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('goes through the condition again when its incident is resolved', async () => {
    await deploy({ ...all, sequential: true, until: '=enough' });
    const instance = engine.start('p', { items: [1, 2] });
    instance.complete('work', { result: 1 });
    expect(instance.incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'work' }]);

    instance.setVariables({ enough: true });
    instance.resolveIncidents();

    expect(instance.variables()).toMatchObject({ results: [1, null] });
    expect(instance.hasCompleted()).toBe(true);
  });

  it('stops at once when tasks that never wait have done enough', async () => {
    await deploy({ items: '=items', until: '=numberOfCompletedInstances = 1' }, element.manual('work'));
    const instance = engine.start('p', { items: [1, 2, 3] });

    expect(instance.completed()).toEqual(['start', 'work', 'work', 'end']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('runs a sub-process with a scope for each item, also in another', async () => {
    const inner = forEach({ items: '=item', item: 'x', collect: ['part', '=x'] }, element.service('inner'));
    await deploy(
      { ...all, collect: ['results', '=part'] },
      element.subProcess('work', [element.start('s'), inner, element.end('e')], ['s -> inner -> e']),
    );
    const instance = engine.start('p', { items: [[1, 2], [3]] });

    engine.complete('inner');

    expect(instance.variables()).toEqual({ items: [[1, 2], [3]], results: [[1, 2], [3]] });
    expect(instance.hasCompleted()).toBe(true);
  });

  it('calls a process for each item and ends them all with its own instance', async () => {
    await engine.deploy(diagram('child', [element.start(), element.service('inner'), element.end()], ['start -> inner -> end']));
    await deploy({ items: '=items', item: 'item' }, element.call('work', 'child'));
    const instance = engine.start('p', { items: [1, 2] });
    expect(instance.called().map((called) => called.variables())).toMatchObject([{ item: 1 }, { item: 2 }]);

    instance.cancel();

    expect(engine.activate('inner')).toEqual([]);
    expect(instance.hasEnded()).toBe(true);
  });

  it('is interrupted as a whole by an event on its boundary', async () => {
    const host = forEach(all, element.service('work'));
    const boundaries = [element.boundary('asked', 'work', event.message('stop')), element.boundary('failed', 'work', event.error('NO'))];
    const ends = [element.end(), element.end('stopped'), element.end('refused')];
    await engine.deploy(
      diagram('p', [element.start(), host, ...boundaries, ...ends], ['start -> work -> end', 'asked -> stopped', 'failed -> refused'], message('stop', '=id') + error('NO')),
    );
    const asked = engine.start('p', { items: [1, 2], id: 'x' });
    engine.publish('stop', 'x');
    const failed = engine.start('p', { items: [1, 2], id: 'y' });
    failed.throwError('work', 'NO');

    expect(asked.path()).toEqual(['start', 'work', 'work', 'work', 'asked', 'stopped']);
    expect(failed.path()).toEqual(['start', 'work', 'work', 'work', 'failed', 'refused']);
    expect(engine.activate('work')).toEqual([]);
  });

  it('receives a message for each item', async () => {
    await engine.deploy(
      diagram('p', [element.start(), forEach({ items: '=items', item: 'item' }, element.receive('work', 'm')), element.end()], ['start -> work -> end'], message('m', '=item')),
    );
    const instance = engine.start('p', { items: ['a', 'b'] });

    engine.publish('m', 'b');
    expect(instance.hasCompleted()).toBe(false);
    engine.publish('m', 'a');

    expect(instance.hasCompleted()).toBe(true);
  });


  it('takes a list of any length', async () => {
    await deploy({ items: '=items' });
    const instance = engine.start('p', { items: Array.from({ length: 11_000 }, () => 0) });

    expect(instance.jobs()).toHaveLength(11_000);
  });
});
