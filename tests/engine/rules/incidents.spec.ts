import { diagram, element, error, event } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('incident', () => {
  const engine = engineUnderTest();
  const deploy = () =>
    engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.service('work', { inputs: { checked: '=assert(given, given != null)' } }),
          element.boundary('caught', 'work', event.error('E')),
          element.end(),
          element.end('other'),
        ],
        ['start -> work -> end', 'caught -> other'],
        error('E'),
      ),
    );

  it('comes again, as another one, when the step fails again', async () => {
    await deploy();
    const instance = engine.start('p');
    const [first] = instance.incidents();
    expect(first).toMatchObject({ errorType: 'IO_MAPPING_ERROR', elementId: 'work' });

    instance.resolveIncidents();

    const [second] = instance.incidents();
    expect(second?.key).not.toBe(first?.key);
    instance.setVariables({ given: 1 });
    instance.resolveIncidents();
    expect(instance.incidents()).toEqual([]);
    expect(instance.jobs()).toHaveLength(1);
  });

  it('is resolved when its instance is cancelled', async () => {
    await deploy();
    const instance = engine.start('p');
    instance.cancel();
    expect(instance.hasEnded()).toBe(true);
    expect(engine.events('INCIDENT').map(({ intent }) => intent)).toEqual(['CREATED', 'RESOLVED']);
  });

  it('of an error that nobody catches gives the job back when it is resolved', async () => {
    await deploy();
    const instance = engine.start('p', { given: 1 });
    instance.throwError('work', 'OTHER', 'too late');
    expect(instance.incidents()).toMatchObject([
      {
        errorType: 'UNHANDLED_ERROR_EVENT',
        errorMessage: "Expected to throw an error event with the code 'OTHER' with message 'too late', but it was not caught. Available error events are [E]",
      },
    ]);
    expect(engine.activate('work')).toEqual([]);

    instance.resolveIncidents();
    engine.throwError('work', 'E');

    expect(instance.completed()).toEqual(['start', 'caught', 'other']);
  });

  it('goes with the activity that a boundary event interrupts', async () => {
    await engine.deploy(
      diagram(
        'p',
        [element.start(), element.service('work'), element.boundary('late', 'work', event.timer('timeDuration', 'PT1H')), element.end(), element.end('other')],
        ['start -> work -> end', 'late -> other'],
      ),
    );
    const instance = engine.start('p');
    engine.fail('work', 0, { errorMessage: 'no' });
    expect(instance.incidents()).toMatchObject([{ errorType: 'JOB_NO_RETRIES', errorMessage: 'no' }]);

    engine.clock.advance('PT1H');

    expect(instance.incidents()).toEqual([]);
    expect(instance.hasCompleted()).toBe(true);
  });
});
