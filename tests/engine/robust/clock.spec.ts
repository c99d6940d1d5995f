import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock } from '../../../engine/stream/clock.js';
import { MemoryJournal } from '../../../engine/stream/memory-journal.js';
import { StreamProcessor } from '../../../engine/stream/stream-processor.js';
import { parseResources } from '../../../engine/processing/deployment/parse-resources.js';
import type { LogRecord } from '../../../engine/protocol/record.js';
import { diagram, element, event } from '../../support/diagram.js';
import { seeded } from '../../support/seeded.js';
import { pino } from 'pino';

const isWhole = process.env.SHARE === 'nightly';
const seeds = isWhole ? 500 : 10;
const [hour, day] = [3_600_000, 86_400_000];
const jumps = [hour, -hour, day, -day, 60_000, -60_000, 0];
const beginning = Date.parse('2035-05-09T08:00:00Z');

/** Timers, a message and a job, while the clock jumps; the clock is right at the end. */
async function live(seed: number): Promise<LogRecord[]> {
  const random = seeded(seed);
  const journal = new MemoryJournal();
  const clock = new Clock(true);
  clock.pin(beginning);
  const processor = await StreamProcessor.open(journal, clock, pino({ level: 'silent' }), (cause) => {
    throw cause;
  });
  const [name, xml] = diagram(
    'p',
    [element.start(), element.service('work'), element.boundary('late', 'work', event.timer('timeDuration', 'PT6H')), element.end()],
    ['start -> work -> end', 'late -> end'],
  );
  const parsed = await parseResources([{ name, content: Buffer.from(xml) }]);
  if (!parsed.ok) throw new Error(parsed.reason);
  const ask = (command: Parameters<StreamProcessor['process']>[0]) => {
    processor.process(command as never, () => undefined);
    processor.turn();
  };
  ask({ name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } });

  let rightMs = beginning;
  for (let step = 0; step < 60; step++) {
    rightMs += random.below(30 * 60_000);
    clock.pin(rightMs + random.oneOf(jumps));
    processor.turn();
    if (step < 30) {
      const creation = { bpmnProcessId: 'p', version: -1, processDefinitionKey: '-1', variables: {} };
      ask({ name: 'PROCESS_INSTANCE_CREATION CREATE', key: '-1', value: creation });
      ask({
        name: 'MESSAGE PUBLISH',
        key: '-1',
        value: { name: 'm', correlationKey: 'k', messageId: String(step), timeToLive: hour, variables: {} },
      });
      ask({
        name: 'JOB_BATCH ACTIVATE',
        key: '-1',
        value: { type: 'work', worker: 'w', timeout: hour, maxJobsToActivate: 1, fetchVariables: [] },
      });
    }
  }
  clock.pin(rightMs + 2 * day);
  do processor.turn();
  while (processor.isBehind);
  expect(processor.state.dues.list('due')).toEqual([]);
  processor.close();
  return journal.readAfter(0, 1_000_000).flatMap(({ records }) => records);
}

const keysOf = (records: readonly LogRecord[], valueType: string, intent: string) =>
  records
    .filter((record) => record.recordType === 'EVENT' && record.valueType === valueType && record.intent === intent)
    .map(({ key }) => key);

describe('a clock that jumps by hours and days', () => {
  it(`fires each timer once, expires each message, and gives rising keys, for ${seeds} seeds`, async () => {
    for (let seed = 1; seed <= seeds; seed++) {
      const records = await live(seed);
      const once = (made: string[], ended: string[]) => expect({ seed, ended: ended.toSorted() }).toEqual({ seed, ended: made.toSorted() });
      once(keysOf(records, 'TIMER', 'CREATED'), keysOf(records, 'TIMER', 'TRIGGERED'));
      once(keysOf(records, 'MESSAGE', 'PUBLISHED'), keysOf(records, 'MESSAGE', 'EXPIRED'));
      once(keysOf(records, 'JOB', 'CREATED'), keysOf(records, 'JOB', 'CANCELED'));

      const given = ['JOB', 'TIMER'].map((valueType) => keysOf(records, valueType, 'CREATED'));
      for (const keys of given) expect(keys).toEqual([...new Set(keys)].toSorted());
      const positions = records.map(({ position }) => position);
      expect(positions).toEqual(positions.toSorted((one, other) => one - other));
    }
  }, 600_000);

  it('fires what was set in one zone at its time in another', () => {
    const folder = mkdtempSync(join(tmpdir(), 'engine-zones-'));
    const live = (zone: string, now: string) => {
      const life = spawnSync(process.execPath, ['--import', 'tsx', 'tests/engine/robust/zone-life.ts', folder, now], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      return life.stdout.trim() || life.stderr;
    };

    expect(live('Asia/Shanghai', '2035-05-09T08:00:00Z')).toBe('waiting');
    expect(live('America/New_York', '2035-05-09T13:59:59Z')).toBe('waiting');
    expect(live('Pacific/Auckland', '2035-05-09T14:00:00Z')).toBe('completed');
    rmSync(folder, { recursive: true });
  }, 60_000);
});
