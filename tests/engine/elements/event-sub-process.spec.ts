import { diagram, element, error, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('event sub-process', () => {
  const engine = engineUnderTest();

  /** A process with two tasks side by side and an event sub-process with a task of its own. */
  const around = (startedBy: string, extra = '', more: readonly string[] = []) =>
    engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.parallel('fork'),
          element.service('one'),
          element.service('two'),
          element.end(),
          element.eventSubProcess(
            'aside',
            [startedBy, element.service('handle'), element.end('handled')],
            ['happened -> handle -> handled'],
          ),
          ...more,
        ],
        ['start -> fork -> one -> end', 'fork -> two', 'two -> end'],
        extra,
      ),
    );
  const stop = message('stop', '=caseId');

  it('takes the place of everything in its scope when its message interrupts', async () => {
    await around(element.startedBy('happened', event.message('stop')), stop);
    const instance = engine.start('p', { caseId: 'c1' });

    engine.publish('stop', 'c1', { variables: { why: 'moved' } });

    expect(instance.terminated().sort()).toEqual(['one', 'two']);
    expect(instance.active()).toEqual(['aside', 'handle']);
    expect(instance.path().slice(-3)).toEqual(['aside', 'happened', 'handle']);
    instance.complete('handle');
    expect(instance.hasCompleted()).toBe(true);
    expect(instance.variables()).toEqual({ caseId: 'c1', why: 'moved' });
  });

  it('runs beside its scope as often as its message comes, and the scope waits for all of them', async () => {
    await around(element.startedBy('happened', event.message('stop'), { interrupting: false }), stop);
    const instance = engine.start('p', { caseId: 'c1' });

    engine.publish('stop', 'c1');
    engine.publish('stop', 'c1');

    expect(instance.active()).toEqual(['aside', 'aside', 'handle', 'handle', 'one', 'two']);
    instance.complete('one');
    instance.complete('two');
    instance.complete('handle');
    expect(instance.hasEnded()).toBe(false);
    instance.complete('handle');
    expect(instance.hasCompleted()).toBe(true);
    expect(engine.state.subscriptions.size).toBe(0);
  });

  it('is started once only when it interrupts, and closes what else could start one', async () => {
    await around(element.startedBy('happened', event.message('stop')), stop, [
      element.eventSubProcess(
        'late',
        [element.startedBy('tooLate', event.timer('timeDuration', 'P1D')), element.end('lateEnd')],
        ['tooLate -> lateEnd'],
      ),
    ]);
    const instance = engine.start('p', { caseId: 'c1' });

    engine.publish('stop', 'c1');
    engine.publish('stop', 'c1');
    engine.clock.advance('P2D');

    expect(instance.active()).toEqual(['aside', 'handle']);
    expect(engine.events('TIMER').map(({ intent }) => intent)).toEqual(['CREATED', 'CANCELED']);
  });

  it('is started by a timer, and by a cycle again and again', async () => {
    await around(element.startedBy('happened', event.timer('timeCycle', 'R2/PT1H'), { interrupting: false }));
    const instance = engine.start('p');

    engine.clock.advance('PT1H');
    engine.clock.advance('PT1H');
    engine.clock.advance('PT1H');

    expect(instance.path().filter((id) => id === 'happened')).toHaveLength(2);
    expect(instance.active()).toContain('one');
  });

  it('catches the error that a task in its scope throws', async () => {
    await around(element.startedBy('happened', event.error('REFUSED')), error('REFUSED'));
    const instance = engine.start('p');

    instance.throwError('one', 'REFUSED');

    expect(instance.terminated().sort()).toEqual(['one', 'two']);
    expect(instance.active()).toEqual(['aside', 'handle']);
  });

  it('gives the variables of its event to the output mappings of its start event', async () => {
    await around(element.startedBy('happened', event.message('stop'), { outputs: { reason: '=why' } }), stop);
    const instance = engine.start('p', { caseId: 'c1' });

    engine.publish('stop', 'c1', { variables: { why: 'moved' } });

    expect(instance.variables('happened')).toEqual({ why: 'moved' });
    expect(instance.variables()).toEqual({ caseId: 'c1', reason: 'moved' });
  });

  it('drops a token that waits at a gateway of the interrupted scope', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.parallel('fork'),
          element.service('one'),
          element.parallel('join'),
          element.end(),
          element.eventSubProcess(
            'aside',
            [element.startedBy('happened', event.message('stop')), element.end('handled')],
            ['happened -> handled'],
          ),
        ],
        ['start -> fork -> one -> join -> end', 'fork -> join'],
        stop,
      ),
    );
    const instance = engine.start('p', { caseId: 'c1' });

    engine.publish('stop', 'c1');

    expect(instance.hasCompleted()).toBe(true);
  });

  it('holds up the start event of its scope with an incident when its subscription cannot open', async () => {
    await around(element.startedBy('happened', event.message('stop')), stop);
    const instance = engine.start('p');
    expect(instance.active()).toEqual(['start']);
    expect(instance.incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'start', variableScopeKey: instance.key }]);

    instance.setVariables({ caseId: 'c1' });
    instance.resolveIncidents();

    expect(instance.active()).toEqual(['one', 'two']);
  });

  it('closes its subscription when its scope ends without it', async () => {
    await around(element.startedBy('happened', event.message('stop')), stop);
    const instance = engine.start('p', { caseId: 'c1' });
    instance.complete('one');
    instance.complete('two');
    expect(instance.hasCompleted()).toBe(true);
    expect(engine.state.subscriptions.size).toBe(0);
  });

  it('ends with its instance', async () => {
    await around(element.startedBy('happened', event.message('stop')), stop);
    const instance = engine.start('p', { caseId: 'c1' });
    engine.publish('stop', 'c1');
    instance.cancel();
    expect(instance.terminated().slice(-2)).toEqual(['handle', 'aside']);
    expect(instance.hasEnded()).toBe(true);
  });
});

describe('event sub-process of a sub-process', () => {
  const engine = engineUnderTest();

  const deploy = (boundary: string) =>
    engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [
              element.start('subStart'),
              element.service('work'),
              element.end('subEnd'),
              element.eventSubProcess(
                'aside',
                [element.startedBy('happened', event.message('stop')), element.service('handle'), element.end('handled')],
                ['happened -> handle -> handled'],
              ),
            ],
            ['subStart -> work -> subEnd'],
          ),
          boundary,
          element.end('out'),
          element.end(),
        ],
        ['start -> sub -> end', 'caught -> out'],
        message('stop', '=caseId') + message('leave', '=caseId') + error('REFUSED'),
      ),
    );

  it('goes on in its place, and the sub-process then goes on as usual', async () => {
    await deploy(element.boundary('caught', 'sub', event.message('leave')));
    const instance = engine.start('p', { caseId: 'c1' });
    engine.publish('stop', 'c1');
    instance.complete('handle');
    expect(instance.completed()).toEqual(['start', 'subStart', 'happened', 'handle', 'handled', 'aside', 'sub', 'end']);
  });

  it('can still be interrupted together with its sub-process', async () => {
    await deploy(element.boundary('caught', 'sub', event.message('leave')));
    const instance = engine.start('p', { caseId: 'c1' });
    engine.publish('stop', 'c1');

    engine.publish('leave', 'c1');

    expect(instance.terminated()).toEqual(['work', 'handle', 'aside', 'sub']);
    expect(instance.hasCompleted()).toBe(true);
    expect(instance.completed()).toContain('caught');
  });

  it('keeps its errors from the boundary of the scope that it has interrupted', async () => {
    await deploy(element.boundary('caught', 'sub', event.error('REFUSED')));
    const instance = engine.start('p', { caseId: 'c1' });
    engine.publish('stop', 'c1');

    instance.throwError('handle', 'REFUSED');

    expect(instance.incidents()).toMatchObject([
      { errorType: 'UNHANDLED_ERROR_EVENT', errorMessage: expect.stringContaining('No error events are available in the scope.') },
    ]);
  });

  it('waits in another event sub-process, but is never started there, as in Zeebe 8.5', async () => {
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.service('work'),
          element.end(),
          element.eventSubProcess(
            'outer',
            [
              element.startedBy('outerStart', event.message('stop')),
              element.service('handle'),
              element.end('outerEnd'),
              element.eventSubProcess(
                'inner',
                [element.startedBy('innerStart', event.message('leave')), element.end('innerEnd')],
                ['innerStart -> innerEnd'],
              ),
            ],
            ['outerStart -> handle -> outerEnd'],
          ),
        ],
        ['start -> work -> end'],
        message('stop', '=caseId') + message('leave', '=caseId'),
      ),
    );
    const instance = engine.start('p', { caseId: 'c1' });
    engine.publish('stop', 'c1');
    expect(engine.state.subscriptions.size).toBe(1);

    engine.publish('leave', 'c1');

    expect(instance.active()).toEqual(['handle', 'outer']);
    instance.complete('handle');
    expect(instance.hasCompleted()).toBe(true);
  });

  it('lets nobody take over in one that runs beside its scope, as Zeebe 8.5.25 does, until it is canceled', async () => {
    const inner = element.eventSubProcess(
      'inner',
      [element.startedBy('isAgain', event.message('again')), element.end('innerEnd')],
      ['isAgain -> innerEnd'],
    );
    await engine.deploy(
      diagram(
        'p',
        [
          element.start(),
          element.service('work'),
          element.end(),
          element.eventSubProcess(
            'outer',
            [
              element.startedBy('happened', event.message('stop'), { interrupting: false }),
              element.service('handle'),
              element.end('handled'),
              inner,
            ],
            ['happened -> handle -> handled'],
          ),
        ],
        ['start -> work -> end'],
        message('stop', '=caseId') + message('again', '=caseId'),
      ),
    );
    const instance = engine.start('p', { caseId: 'c1' });

    engine.publish('stop', 'c1');
    engine.publish('again', 'c1');

    expect(instance.terminated()).toEqual(['handle']);
    expect(instance.active()).toEqual(['outer', 'work']);
    instance.cancel();
    expect(instance.hasEnded()).toBe(true);
  });
});
