import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('job', () => {
  const engine = engineUnderTest();
  beforeEach(() => engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end'])));

  it('is handed out in the order of keys, once', () => {
    const instances = [engine.start('p'), engine.start('p'), engine.start('p')];
    const first = engine.activate('work', 2);
    expect(first.map(({ job }) => job.processInstanceKey)).toEqual([instances[0]?.key, instances[1]?.key]);
    expect(engine.activate('work')).toHaveLength(1);
    expect(engine.activate('work')).toHaveLength(0);
  });

  it('comes back with the same retries when its time is up, and the late worker may still complete it', () => {
    const instance = engine.start('p');
    const [job] = engine.activate('work', 1, 1_000);
    engine.clock.advance('PT2S');

    expect(instance.jobs()).toMatchObject([{ state: 'ACTIVATABLE', value: { retries: 3 } }]);
    engine.must({ name: 'JOB COMPLETE', key: job!.key, value: { variables: {} } });
    expect(instance.hasCompleted()).toBe(true);
  });

  it('is tried again at once when it fails with retries left', () => {
    const instance = engine.start('p');
    engine.fail('work', 2);
    expect(instance.jobs()).toMatchObject([{ state: 'ACTIVATABLE', value: { retries: 2 } }]);
  });

  it('waits for its back-off', () => {
    const instance = engine.start('p');
    engine.fail('work', 2, { backOffMs: 60_000 });
    expect(engine.activate('work')).toEqual([]);
    expect(instance.jobs()).toMatchObject([{ state: 'FAILED' }]);

    engine.clock.advance('PT1M');

    expect(engine.activate('work')).toHaveLength(1);
  });

  it('raises an incident when its retries are used up', () => {
    const instance = engine.start('p');
    engine.fail('work', 0);
    expect(instance.incidents()).toMatchObject([{ errorType: 'JOB_NO_RETRIES', errorMessage: 'No more retries left.', elementId: 'work' }]);
  });

  it('can be had again after new retries and a resolved incident', () => {
    const instance = engine.start('p');
    engine.fail('work', 0, { errorMessage: 'bank is down' });
    const [incident] = instance.incidents();
    expect(incident?.errorMessage).toBe('bank is down');
    expect(engine.ask({ name: 'INCIDENT RESOLVE', key: incident!.key, value: null })).toMatchObject({ ok: false, type: 'NOT_FOUND' });

    engine.must({ name: 'JOB UPDATE_RETRIES', key: incident!.jobKey, value: { retries: 1 } });
    instance.resolveIncidents();
    engine.complete('work');

    expect(instance.hasCompleted()).toBe(true);
  });

  it('rejects what is asked of a failed or unknown one', () => {
    const instance = engine.start('p');
    engine.fail('work', 0);
    const [job] = instance.jobs();
    expect(engine.ask({ name: 'JOB COMPLETE', key: job!.key, value: { variables: {} } })).toMatchObject({ type: 'INVALID_STATE' });
    expect(engine.ask({ name: 'JOB COMPLETE', key: '1', value: { variables: {} } })).toMatchObject({
      type: 'NOT_FOUND',
      reason: "Expected to complete job with key '1', but no such job was found",
    });
    expect(engine.ask({ name: 'JOB UPDATE_RETRIES', key: job!.key, value: { retries: 0 } })).toMatchObject({ type: 'INVALID_ARGUMENT' });
  });

  it('rests at an incident when nothing catches its error', () => {
    const instance = engine.start('p');
    engine.throwError('work', 'X');
    expect(instance.incidents()).toMatchObject([
      {
        errorType: 'UNHANDLED_ERROR_EVENT',
        errorMessage:
          "Expected to throw an error event with the code 'X', but it was not caught. No error events are available in the scope.",
      },
    ]);
    expect(instance.jobs()).toMatchObject([{ state: 'ERROR_THROWN' }]);
  });

  it('goes with its instance', () => {
    const instance = engine.start('p');
    engine.fail('work', 0);
    instance.cancel();
    expect(engine.state.jobs.size).toBe(0);
    expect(engine.state.incidents.size).toBe(0);
  });
});
