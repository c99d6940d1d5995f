import { diagram, element, error, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('boundary event', () => {
  const engine = engineUnderTest();
  const beside = (boundary: string, extra = '') =>
    engine.deploy(
      diagram(
        'p',
        [element.start(), element.service('work'), element.end(), boundary, element.end('other')],
        ['start -> work -> end', 'happened -> other'],
        extra,
      ),
    );

  it('interrupts its activity when its message comes', async () => {
    await beside(element.boundary('happened', 'work', event.message('stop')), message('stop', '=caseId'));
    const instance = engine.start('p', { caseId: 'c1' });

    engine.publish('stop', 'c1', { variables: { why: 'moved' } });

    expect(instance.path()).toEqual(['start', 'work', 'happened', 'other']);
    expect(instance.terminated()).toEqual(['work']);
    expect(instance.variables()).toEqual({ caseId: 'c1', why: 'moved' });
    expect(engine.activate('work')).toEqual([]);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('runs beside its activity when it does not interrupt, as often as its message comes', async () => {
    await beside(element.boundary('happened', 'work', event.message('note'), { interrupting: false }), message('note', '=caseId'));
    const instance = engine.start('p', { caseId: 'c1' });

    engine.publish('note', 'c1');
    engine.publish('note', 'c1');

    expect(instance.completed()).toEqual(['start', 'happened', 'other', 'happened', 'other']);
    engine.complete('work');
    expect(instance.hasCompleted()).toBe(true);
    expect(engine.state.subscriptions.size).toBe(0);
  });

  it('interrupts its activity when its time is up', async () => {
    await beside(element.boundary('happened', 'work', event.timer('timeDuration', 'P3D')));
    const instance = engine.start('p');
    engine.clock.advance('P2D');
    expect(instance.active()).toEqual(['work']);

    engine.clock.advance('P1D');

    expect(instance.path()).toEqual(['start', 'work', 'happened', 'other']);
  });

  it('repeats a cycle as often as it says, without drifting, and begins anew after what it has missed', async () => {
    await beside(element.boundary('happened', 'work', event.timer('timeCycle', 'R3/PT1H'), { interrupting: false }));
    const instance = engine.start('p');
    const startedAt = engine.clock.now();

    engine.clock.advance('PT1H1M');
    engine.clock.advance('PT4H');
    engine.clock.advance('PT1H');

    expect(instance.completed().filter((id) => id === 'happened')).toHaveLength(3);
    const minutes = (dueDate: number) => (dueDate - startedAt) / 60_000;
    expect(engine.events('TIMER', 'CREATED').map(({ value }) => [value.repetitions, minutes(value.dueDate)])).toEqual([
      [3, 60],
      [2, 120],
      [1, 361],
    ]);
  });

  it('bans the instance whose cycle cannot be read again', async () => {
    await beside(element.boundary('happened', 'work', event.timer('timeCycle', '=rhythm'), { interrupting: false }));
    const instance = engine.start('p', { rhythm: 'R3/PT1H' });
    const other = engine.start('p', { rhythm: 'R3/PT1H' });
    instance.setVariables({ rhythm: 'often' });

    engine.clock.advance('PT1H');

    expect(instance.completed()).toEqual(['start']);
    expect(other.completed()).toContain('happened');
    expect(engine.events('ERROR').map(({ value }) => value.processInstanceKey)).toEqual([instance.key]);
  });

  it('drops its timer when the activity completes first', async () => {
    await beside(element.boundary('happened', 'work', event.timer('timeDuration', 'P3D')));
    const instance = engine.start('p');
    engine.complete('work');
    engine.clock.advance('P4D');
    expect(instance.path()).toEqual(['start', 'work', 'end']);
    expect(engine.events('TIMER').map(({ intent }) => intent)).toEqual(['CREATED', 'CANCELED']);
  });

  it('catches the error that its job throws, and keeps the variables to itself', async () => {
    await beside(element.boundary('happened', 'work', event.error('REFUSED')), error('REFUSED'));
    const instance = engine.start('p');

    engine.throwError('work', 'REFUSED', { reason: 'closed' });

    expect(instance.path()).toEqual(['start', 'work', 'happened', 'other']);
    expect(instance.variables()).toEqual({});
    expect(instance.variables('happened')).toEqual({ reason: 'closed' });
  });

  it('maps the variables of an error where it is told to', async () => {
    await beside(element.boundary('happened', 'work', event.error('REFUSED'), { outputs: { why: '=reason' } }), error('REFUSED'));
    const instance = engine.start('p');
    engine.throwError('work', 'REFUSED', { reason: 'closed' });
    expect(instance.variables()).toEqual({ why: 'closed' });
  });

  it('reads its correlation key outside of the activity', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.service('work', { inputs: { caseId: '="inner"' } }),
          element.end(),
          element.boundary('happened', 'work', event.message('stop')),
          element.end('other'),
        ],
        ['start -> work -> end', 'happened -> other'],
        message('stop', '=caseId'),
      ),
    );
    engine.start('p', { caseId: 'outer' });
    expect(engine.events('PROCESS_MESSAGE_SUBSCRIPTION', 'CREATED')).toMatchObject([{ value: { correlationKey: 'outer' } }]);
  });

  it('names the scope outside of the activity when its correlation key is missing there', async () => {
    await beside(element.boundary('happened', 'work', event.message('stop')), message('stop', '=caseId'));
    const instance = engine.start('p');
    expect(instance.incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'work', variableScopeKey: instance.key }]);

    instance.setVariables({ caseId: 'c1' });
    instance.resolveIncidents();
    engine.publish('stop', 'c1');

    expect(instance.completed()).toEqual(['start', 'happened', 'other']);
  });

  it('gets its variables as its own before it completes, and only then are they copied outwards', async () => {
    await beside(element.boundary('happened', 'work', event.message('stop')), message('stop', '=caseId'));
    const instance = engine.start('p', { caseId: 'c1' });
    engine.publish('stop', 'c1', { variables: { why: 'moved' } });

    const scopes = engine.events('VARIABLE', 'CREATED').filter(({ value }) => value.name === 'why');
    expect(scopes.map(({ value }) => value.scopeKey)).toEqual([instance.instanceOf('happened'), instance.key]);
    expect(engine.events('PROCESS_EVENT').map(({ intent, value }) => [intent, value.scopeKey])).toEqual([
      ['TRIGGERING', instance.instanceOf('work')],
      ['TRIGGERED', instance.instanceOf('work')],
    ]);
  });

  it('on a receive task closes what that waits for', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.receive('wait', 'reply'),
          element.boundary('happened', 'wait', event.message('stop')),
          element.end(),
          element.end('other'),
        ],
        ['start -> wait -> end', 'happened -> other'],
        message('stop', '=caseId') + message('reply', '=caseId'),
      ),
    );
    const instance = engine.start('p', { caseId: 'c1' });
    engine.publish('stop', 'c1');
    engine.publish('reply', 'c1');
    expect(instance.terminated()).toEqual(['wait']);
    expect(instance.completed()).toEqual(['start', 'happened', 'other']);
    expect(engine.state.subscriptions.size).toBe(0);
  });
});
