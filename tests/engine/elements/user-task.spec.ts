import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('user task', () => {
  const engine = engineUnderTest();
  const task = (inner: string) =>
    engine.deploy(diagram('p', [element.start(), element.user('ask', inner), element.end()], ['start -> ask -> end']));

  it('makes a job of its own type with one retry', async () => {
    await task('');
    expect(engine.start('p').jobs()).toMatchObject([{ value: { type: 'io.camunda.zeebe:userTask', retries: 1 } }]);
  });

  it('writes who may do it and until when into headers', async () => {
    await task(
      '<zeebe:assignmentDefinition assignee="=who" candidateGroups="g1, g2"/><zeebe:taskSchedule dueDate="=due"/>' +
        '<zeebe:formDefinition formKey="my-form"/>',
    );
    const instance = engine.start('p', { who: 'li', due: '2026-06-01T10:00:00+08:00' });
    expect(instance.jobs()[0]?.value.customHeaders).toEqual({
      'io.camunda.zeebe:assignee': 'li',
      'io.camunda.zeebe:candidateGroups': '["g1","g2"]',
      'io.camunda.zeebe:dueDate': '2026-06-01T10:00+08:00',
      'io.camunda.zeebe:formKey': 'my-form',
    });
  });

  it('leaves out a due date that is null', async () => {
    await task('<zeebe:taskSchedule dueDate="=due"/>');
    expect(engine.start('p', { due: null }).jobs()[0]?.value.customHeaders).toEqual({});
  });

  it('goes on when the person is done', async () => {
    await task('');
    const instance = engine.start('p');
    engine.complete('io.camunda.zeebe:userTask', { approved: true });
    expect(instance.hasCompleted()).toBe(true);
    expect(instance.variables()).toEqual({ approved: true });
  });

  it('waits at an incident while its form is not deployed', async () => {
    await task('<zeebe:formDefinition formId="late"/>');
    const instance = engine.start('p');
    expect(instance.incidents()).toMatchObject([{ errorType: 'FORM_NOT_FOUND' }]);

    await engine.deploy(['late.form', '{"id":"late","components":[]}']);
    instance.resolveIncidents();

    expect(instance.jobs()).toHaveLength(1);
    expect(instance.jobs()[0]?.value.customHeaders['io.camunda.zeebe:formKey']).toMatch(/^\d{16}$/);
  });

  it('is native when the diagram says so: known by a record of its own, without a job', async () => {
    await engine.deploy(['f.form', '{"id":"f","components":[]}']);
    await task('<zeebe:userTask/><zeebe:assignmentDefinition assignee="=who" candidateGroups="g1, g2"/><zeebe:formDefinition formId="f"/>');
    const instance = engine.start('p', { who: 'li' });

    expect(engine.events('USER_TASK').map(({ intent }) => intent)).toEqual(['CREATING', 'CREATED']);
    expect(engine.events('USER_TASK', 'CREATED')[0]?.value).toMatchObject({
      assignee: 'li',
      candidateGroupsList: ['g1', 'g2'],
      candidateUsersList: [],
      formKey: expect.stringMatching(/^\d{16}$/) as unknown,
      elementInstanceKey: instance.instanceOf('ask'),
    });
    expect(instance.jobs()).toEqual([]);
    expect(instance.active()).toEqual(['ask']);
  });

  it('is canceled with its element when it is native', async () => {
    await task('<zeebe:userTask/>');
    engine.start('p').cancel();

    expect(engine.events('USER_TASK').map(({ intent }) => intent)).toEqual(['CREATING', 'CREATED', 'CANCELING', 'CANCELED']);
    expect(engine.state.userTasks.size).toBe(0);
  });

  it.each([
    ['<zeebe:formDefinition/>', "Exactly one of the attributes 'formId, formKey' must be present and not blank"],
    [
      '<zeebe:userTask/><zeebe:formDefinition formKey="x"/>',
      "Exactly one of the attributes 'formId, externalReference' must be present and not blank for native user tasks",
    ],
    [
      '<zeebe:taskSchedule dueDate="soon"/>',
      "Expected static value to be a valid DateTime String, e.g. '2023-03-02T15:35+02:00', but found 'soon'.",
    ],
    [
      '<zeebe:assignmentDefinition candidateGroups="a,,b"/>',
      "Expected static value to be a list of comma-separated values, e.g. 'a,b,c', but found 'a,,b'.",
    ],
    ['<zeebe:userTask/><zeebe:userTask/>', "Must have exactly one 'zeebe:userTask' extension element when exists."],
  ])('is refused with %s', async (inner, text) => {
    await expect(task(inner)).rejects.toThrow(text);
  });
});
