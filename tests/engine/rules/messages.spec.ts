import { diagram, element, event, message } from '../../support/diagram.js';
import { engineUnderTest } from '../../support/engine-under-test.js';

describe('message', () => {
  const engine = engineUnderTest();
  const waiting = (id: string) =>
    engine.deploy(diagram(id, [element.start(), element.catching('wait', event.message('m')), element.end()], ['start -> wait -> end'], message('m', '=k')));

  it('waits for its subscription as long as it lives', async () => {
    await waiting('p');
    engine.publish('m', 'a', { ttlMs: 60_000, variables: { n: 1 } });
    expect(engine.start('p', { k: 'a' }).variables()).toEqual({ k: 'a', n: 1 });
  });

  it('correlates no more once it has expired', async () => {
    await waiting('p');
    engine.publish('m', 'a', { ttlMs: 1_000 });
    engine.clock.advance('PT2S');
    expect(engine.start('p', { k: 'a' }).active()).toEqual(['wait']);

    // Expired messages are swept once a minute.
    expect(engine.state.messages.size).toBe(1);
    engine.clock.advance('PT1M');
    expect(engine.state.messages.size).toBe(0);
  });

  it('is not buffered without time to live', async () => {
    await waiting('p');
    engine.publish('m', 'a');
    expect(engine.start('p', { k: 'a' }).active()).toEqual(['wait']);
  });

  it('reaches one instance of each process', async () => {
    await waiting('p');
    await waiting('q');
    const [p1, p2, q1] = [engine.start('p', { k: 'a' }), engine.start('p', { k: 'a' }), engine.start('q', { k: 'a' })];
    engine.publish('m', 'a', { ttlMs: 60_000 });
    expect([p1, p2, q1].map((instance) => instance.hasCompleted())).toEqual([true, false, true]);
    expect(engine.start('p', { k: 'a' }).active()).toEqual(['wait']);
  });

  it('hands out the oldest buffered one first', async () => {
    await waiting('p');
    engine.publish('m', 'a', { ttlMs: 60_000, variables: { n: 1 } });
    engine.publish('m', 'a', { ttlMs: 60_000, variables: { n: 2 } });
    expect(engine.start('p', { k: 'a' }).variables()).toMatchObject({ n: 1 });
    expect(engine.start('p', { k: 'a' }).variables()).toMatchObject({ n: 2 });
  });

  it('is refused while one with the same id, name and key is buffered', () => {
    expect(engine.publish('m', 'a', { ttlMs: 1_000, messageId: 'id' })).toMatchObject({ ok: true });
    expect(engine.publish('m', 'a', { ttlMs: 1_000, messageId: 'id' })).toMatchObject({ ok: false, type: 'ALREADY_EXISTS' });
    expect(engine.publish('m', 'b', { ttlMs: 1_000, messageId: 'id' })).toMatchObject({ ok: true });
    engine.clock.advance('PT2S');
    expect(engine.publish('m', 'a', { messageId: 'id' })).toMatchObject({ ok: false });
    engine.clock.advance('PT1M');
    expect(engine.publish('m', 'a', { messageId: 'id' })).toMatchObject({ ok: true });
    expect(engine.publish('m', 'a', { messageId: 'id' })).toMatchObject({ ok: true });
  });
});
