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
      'io.camunda.zeebe:dueDate': '2026-06-01T10:00:00+08:00',
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
});
