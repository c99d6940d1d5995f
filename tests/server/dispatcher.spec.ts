import { pino } from 'pino';
import { startDispatcher, type Dispatcher, type Outbox } from '../../server/dispatch/dispatcher.js';
import { until } from '../support/until.js';

const log = pino({ level: 'silent' });

/** Keeps what was finished; fails or hangs where it is told to. */
function outbox(ids: readonly string[], finish: (id: string) => Promise<void>, more: Pick<Outbox, 'apart'> = {}) {
  const done = new Set<string>();
  const tries: string[] = [];
  return {
    done,
    tries,
    name: 'test',
    ...more,
    pending: (limit: number) => Promise.resolve(ids.filter((id) => !done.has(id)).slice(0, limit)),
    async finish(id: string) {
      tries.push(id);
      await finish(id);
      done.add(id);
    },
  };
}
const fails = (which: string) => (id: string) => (id === which ? Promise.reject(new Error('away')) : Promise.resolve());

describe('the dispatcher', () => {
  let dispatcher: Dispatcher | undefined;
  const start = (outboxes: readonly Outbox[], retryOutsideMs: number) => (dispatcher = startDispatcher(outboxes, { log, everyMs: 10, retryOutsideMs }));
  afterEach(() => dispatcher?.close());

  it('lets nothing wait for a kind that takes its time', async () => {
    let letGo: () => void = () => undefined;
    const slow = outbox(['sms'], () => new Promise((resolve) => (letGo = resolve)), { apart: 'outside' });
    const quick = outbox(['act'], () => Promise.resolve());
    start([slow, quick], 10);

    await until('the act is told', () => quick.done.has('act'), 2_000).finally(() => letGo());
    expect(slow.tries).toEqual(['sms']);
  });

  it('tries what failed again in the next round', async () => {
    const box = outbox(['a', 'b'], fails('a'));
    start([box], 60_000);
    await until('the third try', () => box.tries.filter((id) => id === 'a').length > 2);
    expect([...box.done]).toEqual(['b']);
  });

  it('goes on with the next kind when one cannot be read', async () => {
    const broken: Outbox = { name: 'broken', pending: () => Promise.reject(new Error('no such index')), finish: () => Promise.resolve() };
    const box = outbox(['a'], () => Promise.resolve());
    start([broken, box], 10);
    await until('the other kind', () => box.done.has('a'));
  });

  it('lets what failed outside wait, and nothing else', async () => {
    const box = outbox(['a', 'b'], fails('a'), { apart: 'outside' });
    const other = outbox(['c'], fails('c'));
    start([box, other], 60_000);
    await until('some rounds', () => other.tries.length > 5);
    expect(box.tries).toEqual(['a', 'b']);
  });

  it('tries outside again when the time is over', async () => {
    const box = outbox(['a'], fails('a'), { apart: 'outside' });
    start([box], 30);
    await until('the third try', () => box.tries.length > 2);
  });

  it('goes on with the rest of many where one waits', async () => {
    const ids = Array.from({ length: 150 }, (_, number) => String(number));
    const box = outbox(ids, fails('0'), { apart: 'outside' });
    start([box], 60_000);
    await until('the rest', () => box.done.size === 149);
  });
});
