import { diagram, element, error, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('call activity', () => {
  const engine = engineUnderTest();
  const child = () => engine.deploy(diagram('child', [element.start(), element.service('inner'), element.end()], ['start -> inner -> end']));
  const parent = (attributes = '', mappings = {}) =>
    engine.deploy(diagram('parent', [element.start(), element.call('call', 'child', attributes, mappings), element.end()], ['start -> call -> end']));

  it('runs the called process and goes on when that ends', async () => {
    await child();
    await parent();
    const instance = engine.start('parent');
    expect(instance.active()).toEqual(['call']);

    engine.complete('inner');

    expect(instance.path()).toEqual(['start', 'call', 'end']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('copies all variables in and the results back', async () => {
    await child();
    await parent();
    const instance = engine.start('parent', { a: 1 });
    const called = engine.instances()[1];
    expect(called?.variables()).toEqual({ a: 1 });

    engine.complete('inner', { b: 2 });

    expect(instance.variables()).toEqual({ a: 1, b: 2 });
  });

  it('copies only what is mapped when propagation is off', async () => {
    await child();
    await parent('propagateAllParentVariables="false" propagateAllChildVariables="false"', {
      inputs: { seen: '=a' },
      outputs: { got: '=b' },
    });
    const instance = engine.start('parent', { a: 1, hidden: true });
    expect(engine.instances()[1]?.variables()).toEqual({ seen: 1 });

    engine.complete('inner', { b: 2 });

    expect(instance.variables()).toEqual({ a: 1, hidden: true, got: 2 });
  });

  it('waits at an incident while the called process is not deployed', async () => {
    await parent();
    const instance = engine.start('parent');
    expect(instance.incidents()).toMatchObject([
      { errorType: 'CALLED_ELEMENT_ERROR', errorMessage: "Expected process with BPMN process id 'child' to be deployed, but not found." },
    ]);

    await child();
    instance.resolveIncidents();

    engine.complete('inner');
    expect(instance.hasCompleted()).toBe(true);
  });

  it('ends the called instance with its own', async () => {
    await child();
    await parent();
    const instance = engine.start('parent');
    const called = engine.instances()[1]!;

    expect(called.cancel()).toMatchObject({ ok: false, type: 'INVALID_STATE' });
    expect(instance.cancel()).toMatchObject({ ok: true });

    expect(called.hasEnded()).toBe(true);
    expect(instance.hasEnded()).toBe(true);
    expect(engine.activate('inner')).toEqual([]);
  });

  it('catches an error that the called process throws', async () => {
    await child();
    await engine.deploy(
      diagram(
        'parent',
        [element.start(), element.call('call', 'child'), element.end(), element.boundary('refused', 'call', event.error('REFUSED')), element.end('other')],
        ['start -> call -> end', 'refused -> other'],
        error('REFUSED'),
      ),
    );
    const instance = engine.start('parent');
    const called = engine.instances()[1]!;

    engine.throwError('inner', 'REFUSED');

    expect(instance.path()).toEqual(['start', 'call', 'refused', 'other']);
    expect(called.terminated()).toEqual(['inner']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('calls the process that an expression names, in its latest version', async () => {
    await child();
    await engine.deploy(diagram('child', [element.start(), element.service('newer'), element.end()], ['start -> newer -> end']));
    await engine.deploy(diagram('parent', [element.start(), element.call('call', '=which'), element.end()], ['start -> call -> end']));
    const instance = engine.start('parent', { which: 'child' });

    engine.complete('newer');

    expect(instance.hasCompleted()).toBe(true);
  });

  it('waits at an incident when the called process can only be started by a message', async () => {
    await engine.deploy(diagram('child', [element.start('begun', event.message('m')), element.end()], ['begun -> end'], message('m')));
    await parent();

    expect(engine.start('parent').incidents()).toMatchObject([
      { errorType: 'CALLED_ELEMENT_ERROR', errorMessage: "Expected process with BPMN process id 'child' to have a none start event, but not found." },
    ]);
  });

  it('lets out only what its output mappings say', async () => {
    await child();
    await parent('', { outputs: { got: '=b' } });
    const instance = engine.start('parent', { a: 1 });

    engine.complete('inner', { b: 2, c: 3 });

    expect(instance.variables()).toEqual({ a: 1, got: 2 });
  });

  it('ends the called instance when an event interrupts it', async () => {
    await child();
    await engine.deploy(
      diagram(
        'parent',
        [element.start(), element.call('call', 'child'), element.end(), element.boundary('stopped', 'call', event.message('stop')), element.end('other')],
        ['start -> call -> end', 'stopped -> other'],
        message('stop', '=id'),
      ),
    );
    const instance = engine.start('parent', { id: 'x' });
    const called = engine.instances()[1]!;

    engine.publish('stop', 'x');

    expect(called.terminated()).toEqual(['inner']);
    expect(called.hasEnded()).toBe(true);
    expect(instance.path()).toEqual(['start', 'call', 'stopped', 'other']);
  });
});
