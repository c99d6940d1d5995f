import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { parseResources } from '../../../engine/processing/deployment/parse-resources.js';
import { Clock } from '../../../engine/stream/clock.js';
import { FileJournal } from '../../../engine/stream/file-journal.js';
import { StreamProcessor } from '../../../engine/stream/stream-processor.js';
import { diagram, element, event, message } from '../../support/diagram.js';

describe('the stored state', () => {
  const logger = pino({ level: 'silent' });
  let folder: string;
  let processor: StreamProcessor;

  let journal: FileJournal;

  /** A start on what is stored; the file itself stays open, since its lock goes with the thread. */
  const open = async () => {
    processor = await StreamProcessor.open(journal, new Clock(false), logger, (cause) => {
      throw cause;
    });
    processor.exportsNothing();
  };
  const deploy = async () => {
    const waiting = diagram(
      'p',
      [element.start(), element.service('work'), element.catching('answer', event.message('reply')), element.end()],
      ['start -> work -> answer -> end'],
      message('reply', '=caseId'),
    );
    const parsed = await parseResources([{ name: waiting[0], content: Buffer.from(waiting[1]) }]);
    if (!parsed.ok) throw new Error(parsed.reason);
    await processor.submit({ name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } });
  };
  const start = (caseId: string) =>
    processor.submit({
      name: 'PROCESS_INSTANCE_CREATION CREATE',
      key: '-1',
      value: { bpmnProcessId: 'p', version: -1, processDefinitionKey: '-1', variables: { caseId: JSON.stringify(caseId) } },
    });
  const workOff = async (count: number) => {
    const value = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: count, fetchVariables: [] };
    const activated = await processor.submit({ name: 'JOB_BATCH ACTIVATE', key: '-1', value });
    if (!activated.ok) throw new Error(activated.reason);
    await Promise.all(activated.value.map(({ key }) => processor.submit({ name: 'JOB COMPLETE', key, value: { variables: {} } })));
  };
  /** What a new start finds, without the old one having been closed in order. */
  const reopened = async () => {
    const lived = processor.dump();
    await open();
    expect(processor.dump()).toEqual(lived);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'engine-state-'));
    journal = new FileJournal(folder);
  });
  afterEach(() => {
    journal.close();
    rmSync(folder, { recursive: true });
  });

  it('is what it was, over checkpoints and starts, with instances that ended in between', async () => {
    await open();
    await deploy();
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: 700 }, (_, i) => start(`case-${round}-${i}`)));
      await workOff(500);
      await reopened();
    }

    expect(journal.checkpoint()?.position).toBeGreaterThan(10_000);
    processor.close();
    expect(journal.readAfter(0, 10)).toEqual([]);
  });

  it('keeps names with any character in them', async () => {
    await open();
    const names = ['zero\u0000inside', '\u0001begins', 'line\nbreak', '虚构', '"quoted" \\ back'];
    for (const name of names) {
      const value = { name, correlationKey: name, messageId: name, timeToLive: 3_600_000, variables: {} };
      await processor.submit({ name: 'MESSAGE PUBLISH', key: '-1', value });
    }
    processor.close();

    await reopened();

    expect([...processor.state.messages.values()].map(({ name }) => name)).toEqual(names);
  });

  it('loses nothing when it could not be stored once', async () => {
    await open();
    await deploy();
    const save = journal.saveCheckpoint.bind(journal);
    journal.saveCheckpoint = () => {
      throw new Error('database or disk is full');
    };
    await Promise.all(Array.from({ length: 700 }, (_, i) => start(`case-${i}`)));
    journal.saveCheckpoint = save;
    await workOff(300);
    processor.close();

    await reopened();
  });
});
