import { diagram, element, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('intermediate catch event', () => {
  const engine = engineUnderTest();

  it('waits for its message and takes its variables', async () => {
    await engine.deploy(
      diagram('p', [element.start(), element.catching('reply', event.message('answer')), element.end()], ['start -> reply -> end'], message('answer', '=caseId')),
    );
    const instance = engine.start('p', { caseId: 7 });

    engine.publish('answer', '8', { variables: { wrong: true } });
    engine.publish('answer', '7', { variables: { answer: 'yes' } });

    expect(instance.hasCompleted()).toBe(true);
    expect(instance.variables()).toEqual({ caseId: 7, answer: 'yes' });
  });

  it('fires at once when its date has passed', async () => {
    await engine.deploy(
      diagram('p', [element.start(), element.catching('wait', event.timer('timeDate', '2020-01-01T00:00:00Z')), element.end()], ['start -> wait -> end']),
    );
    const instance = engine.start('p');
    engine.clock.advance('PT0S');
    expect(instance.hasCompleted()).toBe(true);
  });

  it('waits for a duration from an expression', async () => {
    await engine.deploy(
      diagram('p', [element.start(), element.catching('wait', event.timer('timeDuration', '=duration("PT" + string(n) + "H")')), element.end()], ['start -> wait -> end']),
    );
    const instance = engine.start('p', { n: 2 });
    engine.clock.advance('PT1H');
    expect(instance.active()).toEqual(['wait']);
    engine.clock.advance('PT1H');
    expect(instance.hasCompleted()).toBe(true);
  });

  it('waits at an incident while its correlation key is missing', async () => {
    await engine.deploy(
      diagram('p', [element.start(), element.receive('reply', 'answer'), element.end()], ['start -> reply -> end'], message('answer', '=caseId')),
    );
    const instance = engine.start('p');
    expect(instance.incidents()).toMatchObject([
      {
        errorType: 'EXTRACT_VALUE_ERROR',
        errorMessage:
          "Failed to extract the correlation key for 'caseId': The value must be either a string or a number, but was 'NULL'." +
          " The evaluation reported the following warnings:\n[NO_VARIABLE_FOUND] No variable found with name 'caseId'",
      },
    ]);

    instance.setVariables({ caseId: 'x' });
    instance.resolveIncidents();
    engine.publish('answer', 'x');

    expect(instance.hasCompleted()).toBe(true);
  });
});
