import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('service task', () => {
  const engine = engineUnderTest();
  const simple = (options = {}) =>
    engine.deploy(diagram('p', [element.start(), element.service('work', options), element.end()], ['start -> work -> end']));

  it('waits for its job and then goes on', async () => {
    await simple();
    const instance = engine.start('p');
    expect(instance.active()).toEqual(['work']);

    engine.complete('work');

    expect(instance.path()).toEqual(['start', 'work', 'end']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('goes through the lifecycle in the order of Zeebe', async () => {
    await simple();
    const instance = engine.start('p');
    engine.complete('work');

    const steps = engine.events('PROCESS_INSTANCE').map(({ intent, value }) => `${value.elementId} ${intent.replace('ELEMENT_', '')}`);
    expect(instance.hasEnded()).toBe(true);
    expect(steps).toEqual([
      'p ACTIVATING',
      'p ACTIVATED',
      'start ACTIVATING',
      'start ACTIVATED',
      'start COMPLETING',
      'start COMPLETED',
      'start_work SEQUENCE_FLOW_TAKEN',
      'work ACTIVATING',
      'work ACTIVATED',
      'work COMPLETING',
      'work COMPLETED',
      'work_end SEQUENCE_FLOW_TAKEN',
      'end ACTIVATING',
      'end ACTIVATED',
      'end COMPLETING',
      'end COMPLETED',
      'p COMPLETING',
      'p COMPLETED',
    ]);
  });

  it('merges the variables of its job into the instance', async () => {
    await simple();
    const instance = engine.start('p', { a: 1 });
    engine.complete('work', { a: 2, b: 'x' });
    expect(instance.variables()).toEqual({ a: 2, b: 'x' });
  });

  it('lets only mapped variables leave when it has output mappings', async () => {
    await simple({ outputs: { kept: '=found' } });
    const instance = engine.start('p');
    engine.complete('work', { found: 7, other: 8 });
    expect(instance.variables()).toEqual({ kept: 7 });
  });

  it('shows its input mappings to the worker only', async () => {
    await simple({ inputs: { local: '=a + 1' } });
    const instance = engine.start('p', { a: 1 });

    const [job] = engine.activate('work');

    expect(JSON.parse(job?.variables ?? '')).toEqual({ local: 2, a: 1 });
    expect(instance.variables()).toEqual({ a: 1 });
  });

  it('updates a variable where an input mapping made it, not at the root', async () => {
    await simple({ inputs: { amount: '=1' } });
    const instance = engine.start('p', { amount: 5 });
    engine.complete('work', { amount: 2 });
    expect(instance.variables()).toEqual({ amount: 5 });
  });

  it('takes type and retries from expressions', async () => {
    await simple({ type: '="t-" + kind', retries: '=tries' });
    const instance = engine.start('p', { kind: 'a', tries: 7 });
    expect(instance.jobs()).toMatchObject([{ value: { type: 't-a', retries: 7 } }]);
  });

  it('waits at an incident while its type cannot be evaluated, and makes one job when that is resolved', async () => {
    await simple({ type: '=kind' });
    const instance = engine.start('p');
    expect(instance.incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'work' }]);
    expect(instance.jobs()).toEqual([]);

    instance.setVariables({ kind: 'late' });
    instance.resolveIncidents();

    expect(instance.incidents()).toEqual([]);
    expect(instance.jobs()).toMatchObject([{ value: { type: 'late' } }]);
  });

  it('keeps the variables of its job for when a failing output mapping is resolved', async () => {
    await simple({ outputs: { total: '=assert(factor, factor != null) * found' } });
    const instance = engine.start('p');
    engine.complete('work', { found: 4 });
    expect(instance.incidents()).toMatchObject([{ errorType: 'IO_MAPPING_ERROR', elementId: 'work' }]);

    instance.setVariables({ factor: 3 });
    instance.resolveIncidents();

    expect(instance.variables()).toEqual({ factor: 3, total: 12 });
    expect(instance.hasCompleted()).toBe(true);
  });
});
