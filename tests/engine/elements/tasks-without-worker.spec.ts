import { diagram, element, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('tasks without worker', () => {
  const engine = engineUnderTest();
  const deploy = (task: string, extra = '') =>
    engine.deploy(diagram('p', [element.start(), task, element.end()], ['start -> t -> end'], extra));

  it('script task puts the value of its expression into a variable', async () => {
    await deploy(element.script('t', '=a + 1', 'b'));
    const instance = engine.start('p', { a: 1 });

    expect(instance.path()).toEqual(['start', 't', 'end']);
    expect(instance.variables()).toEqual({ a: 1, b: 2 });
  });

  it('script task may result in null', async () => {
    await deploy(element.script('t', '=missing', 'b'));
    expect(engine.start('p').variables()).toEqual({ b: null });
  });

  it('script task waits at an incident when its expression fails, and goes on once', async () => {
    await deploy(element.script('t', '=assert(a, a != null)', 'b'));
    const instance = engine.start('p');
    expect(instance.incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 't' }]);

    instance.setVariables({ a: 1 });
    instance.resolveIncidents();

    expect(instance.path()).toEqual(['start', 't', 'end']);
    expect(instance.variables()).toEqual({ a: 1, b: 1 });
  });

  it.each([
    ['manual task', element.manual('t'), 'MANUAL_TASK'],
    ['task of no kind', element.task('t'), 'TASK'],
  ])('%s counts as done at once', async (_name, task, type) => {
    await deploy(task);
    const instance = engine.start('p');

    expect(instance.hasCompleted()).toBe(true);
    expect(engine.events('PROCESS_INSTANCE', 'ELEMENT_COMPLETED').map(({ value }) => value.bpmnElementType)).toContain(type);
  });

  it('send task is left to a worker', async () => {
    await deploy(element.send('t'));
    const instance = engine.start('p');

    engine.complete('t', { sent: true });

    expect(instance.variables()).toEqual({ sent: true });
    expect(instance.hasCompleted()).toBe(true);
  });

  it('send task with a message to publish deploys and waits at an incident', async () => {
    const published = '<bpmn:extensionElements><zeebe:publishMessage correlationKey="=k"/></bpmn:extensionElements>';
    await deploy(`<bpmn:sendTask id="t" messageRef="m">${published}</bpmn:sendTask>`, message('m'));
    const instance = engine.start('p');

    expect(instance.incidents()).toMatchObject([
      { errorType: 'UNKNOWN', errorMessage: "Currently, only job worker-based implementation is supported for 'sendTask'." },
    ]);
  });

  it('extension elements of a newer modeler are ignored', async () => {
    await deploy('<bpmn:task id="t"><bpmn:extensionElements><zeebe:notYetKnown a="b"><zeebe:inner/></zeebe:notYetKnown></bpmn:extensionElements></bpmn:task>');
    expect(engine.start('p').hasCompleted()).toBe(true);
  });

  it('an input without equals sign gives its text, numeric or not', async () => {
    const inputs = '<zeebe:input source="plain" target="a"/><zeebe:input source="12" target="b"/>';
    const outputs = '<zeebe:output source="=a" target="a"/><zeebe:output source="=b" target="b"/>';
    await deploy(`<bpmn:task id="t"><bpmn:extensionElements><zeebe:ioMapping>${inputs}${outputs}</zeebe:ioMapping></bpmn:extensionElements></bpmn:task>`);
    expect(engine.start('p').variables()).toEqual({ a: 'plain', b: '12' });
  });
});
