import { diagram, element, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('event-based gateway', () => {
  const engine = engineUnderTest();
  const paid = element.catching('paid', event.message('pay'), { outputs: { amount: '=sum' } });

  const deploy = () =>
    engine.deploy(
      diagram(
        'p',
        [element.start(), element.eventBased('g'), paid, element.catching('late', event.timer('timeDuration', 'PT1H')), element.end('a'), element.end('b')],
        ['start -> g', 'g -> paid -> a', 'g -> late -> b'],
        message('pay', '=id'),
      ),
    );

  it('goes on where the first event happens, and waits for the others no longer', async () => {
    await deploy();
    const instance = engine.start('p', { id: 'x' });
    expect(instance.active()).toEqual(['g']);

    engine.publish('pay', 'x', { variables: { sum: 5 } });
    engine.clock.advance('PT2H');

    expect(instance.path()).toEqual(['start', 'g', 'paid', 'a']);
    expect(instance.variables()).toEqual({ id: 'x', amount: 5 });
    expect(engine.state.timers.size).toBe(0);
  });

  it('goes on when the timer is first', async () => {
    await deploy();
    const instance = engine.start('p', { id: 'x' });

    engine.clock.advance('PT1H');

    expect(instance.path()).toEqual(['start', 'g', 'late', 'b']);
    expect(engine.state.subscriptions.size).toBe(0);
  });

  it('waits at an incident while one of its events cannot be waited for', async () => {
    await deploy();
    const instance = engine.start('p');
    expect(instance.incidents()).toMatchObject([{ errorType: 'EXTRACT_VALUE_ERROR', elementId: 'g' }]);
    expect(engine.state.timers.size).toBe(0);

    instance.setVariables({ id: 'x' });
    instance.resolveIncidents();
    engine.publish('pay', 'x');

    expect(instance.path()).toEqual(['start', 'g', 'paid', 'a']);
  });

  it('ends with its instance', async () => {
    await deploy();
    const instance = engine.start('p', { id: 'x' });

    instance.cancel();

    expect(instance.terminated()).toEqual(['g']);
    expect([engine.state.timers.size, engine.state.subscriptions.size]).toEqual([0, 0]);
  });
});
