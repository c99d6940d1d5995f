/** One life of an engine in the zone of its process: starts an instance that waits six hours when there is none, and says how it is. */
import { pino } from 'pino';
import { parseResources } from '../../../engine/processing/deployment/parse-resources.js';
import { Clock } from '../../../engine/stream/clock.js';
import { FileJournal } from '../../../engine/stream/file-journal.js';
import { StreamProcessor } from '../../../engine/stream/stream-processor.js';
import { diagram, element, event } from '../../support/diagram.js';

const [folder = '', now = ''] = process.argv.slice(2);
const clock = new Clock(true);
clock.pin(Date.parse(now));
const journal = new FileJournal(folder);
const processor = await StreamProcessor.open(journal, clock, pino({ level: 'silent' }), (cause) => {
  throw cause;
});
processor.turn();
if (processor.state.processes.size === 0) {
  const [name, xml] = diagram(
    'p',
    [element.start(), element.catching('wait', event.timer('timeDuration', 'PT6H')), element.end()],
    ['start -> wait -> end'],
  );
  const parsed = await parseResources([{ name, content: Buffer.from(xml) }]);
  if (!parsed.ok) throw new Error(parsed.reason);
  processor.process({ name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } }, () => undefined);
  const creation = { bpmnProcessId: 'p', version: -1, processDefinitionKey: '-1', variables: {} };
  processor.process({ name: 'PROCESS_INSTANCE_CREATION CREATE', key: '-1', value: creation }, () => undefined);
  processor.turn();
}
console.log(processor.state.elementInstances.size > 0 ? 'waiting' : 'completed');
processor.close();
journal.close();
