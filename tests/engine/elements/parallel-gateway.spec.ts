import { diagram, element } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('parallel gateway', () => {
  const engine = engineUnderTest();
  beforeEach(() =>
    engine.deploy(
      diagram(
        'p',
        [element.start(), element.parallel('fork'), element.service('a'), element.service('b'), element.parallel('join'), element.end()],
        ['start -> fork', 'fork -> a -> join', 'fork -> b -> join', 'join -> end'],
      ),
    ),
  );

  it('takes all outgoing flows, the last in the document first', () => {
    const instance = engine.start('p');
    expect(instance.path()).toEqual(['start', 'fork', 'b', 'a']);
  });

  it('waits for a token on every incoming flow', () => {
    const instance = engine.start('p');
    engine.complete('a');
    expect(instance.active()).toEqual(['b']);

    engine.complete('b');

    expect(instance.path()).toEqual(['start', 'fork', 'b', 'a', 'join', 'end']);
    expect(instance.hasCompleted()).toBe(true);
  });

  it('keeps a surplus token for its next round', async () => {
    await engine.deploy(
      diagram(
        'surplus',
        [element.start(), element.parallel('fork'), element.exclusive('merge'), element.service('a'), element.service('b'), element.service('c'), element.parallel('join'), element.end()],
        ['start -> fork', 'fork -> a -> merge', 'fork -> b -> merge', 'merge -> join', 'fork -> c -> join', 'join -> end'],
      ),
    );
    const instance = engine.start('surplus');
    engine.complete('a');
    engine.complete('b');
    engine.complete('c');

    expect(instance.path().filter((id) => id === 'join')).toEqual(['join']);
    expect(instance.hasEnded()).toBe(false);
    expect(instance.cancel()).toMatchObject({ ok: true });
    expect(instance.hasEnded()).toBe(true);
  });
});
