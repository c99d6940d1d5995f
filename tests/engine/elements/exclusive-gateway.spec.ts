import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('exclusive gateway', () => {
  const engine = engineUnderTest();
  const elements = [element.start(), element.exclusive('isOverdue'), element.end('urgent'), element.end('routine')];
  const withDefault = () =>
    engine.deploy(
      diagram('triage', elements, ['start -> isOverdue', 'isOverdue -[waitDays > 30]-> urgent', 'isOverdue -[default]-> routine']),
    );

  it('takes the flow whose condition is true', async () => {
    await withDefault();
    expect(engine.start('triage', { waitDays: 31 }).path()).toEqual(['start', 'isOverdue', 'urgent']);
  });

  it('takes the default flow when no condition is true', async () => {
    await withDefault();
    expect(engine.start('triage', { waitDays: 30 }).path()).toEqual(['start', 'isOverdue', 'routine']);
  });

  it('prefers the later flow in the document when two conditions are true', async () => {
    await engine.deploy(
      diagram('triage', elements, ['start -> isOverdue', 'isOverdue -[true]-> urgent', 'isOverdue -[true]-> routine']),
    );
    expect(engine.start('triage').path()).toEqual(['start', 'isOverdue', 'routine']);
  });

  it('continues once when an incident in its condition is resolved', async () => {
    // given: the variable the condition reads is missing
    await withDefault();
    const instance = engine.start('triage');
    expect(instance.incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'isOverdue' }]);

    // when
    instance.setVariables({ waitDays: 31 });
    instance.resolveIncidents();

    // then
    expect(instance.path()).toEqual(['start', 'isOverdue', 'urgent']);
    expect(instance.incidents()).toEqual([]);
  });

  it('raises an incident when nothing is true and there is no default', async () => {
    await engine.deploy(
      diagram('triage', elements, ['start -> isOverdue', 'isOverdue -[false]-> urgent', 'isOverdue -[false]-> routine']),
    );
    expect(engine.start('triage').incidents()).toMatchObject([
      {
        errorType: 'CONDITION_ERROR',
        errorMessage: 'Expected at least one condition to evaluate to true, or to have a default flow',
      },
    ]);
  });
});
