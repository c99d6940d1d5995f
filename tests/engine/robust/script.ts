import { pino } from 'pino';
import { parseResources } from '../../../engine/processing/deployment/parse-resources.js';
import type { Command } from '../../../engine/processing/command.js';
import { Clock } from '../../../engine/stream/clock.js';
import type { Journal } from '../../../engine/stream/journal.js';
import { StreamProcessor } from '../../../engine/stream/stream-processor.js';
import { diagram, element, event, message } from '../../support/diagram.js';

const logger = pino({ level: 'silent' });

/** Opens a processor whose time stands where the script says; `onFatal` hears when its log fails. */
export function openAt(journal: Journal, nowMs: number, onFatal: (error: Error) => void): Promise<StreamProcessor> {
  const clock = new Clock(true);
  clock.pin(nowMs);
  return StreamProcessor.open(journal, clock, logger, onFatal);
}

/** When step number n happens: a minute later each. */
export function timeOf(step: number): number {
  return Date.parse('2026-05-09T08:00:00Z') + step * 60_000;
}

/**
 * A fixed script: what step n asks for follows from n and from what the engine says is true, so that two engines in the
 * same state are asked the same.
 */
export async function fixedScript(steps: number): Promise<(step: number, processor: StreamProcessor) => Command> {
  const [name, xml] = diagram(
    'p',
    [
      element.start(),
      element.service('work'),
      element.catching('answer', event.message('reply')),
      element.catching('later', event.timer('timeDuration', 'PT5M')),
      element.end(),
    ],
    ['start -> work -> answer -> later -> end'],
    message('reply', '=caseId'),
  );
  const parsed = await parseResources([{ name, content: Buffer.from(xml) }]);
  if (!parsed.ok) throw new Error(parsed.reason);
  const deploy: Command = { name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } };

  return (step, processor) => {
    const caseId = `case-${Math.floor(step / 5)}`;
    const variables = { caseId: JSON.stringify(caseId) };
    const [job] = processor.state.jobs.values();
    if (step === 0 || step === Math.floor(steps / 2)) return deploy;
    switch (step % 5) {
      case 1:
        return {
          name: 'PROCESS_INSTANCE_CREATION CREATE',
          key: '-1',
          value: { bpmnProcessId: 'p', version: -1, processDefinitionKey: '-1', variables },
        };
      case 2:
        return {
          name: 'JOB_BATCH ACTIVATE',
          key: '-1',
          value: { type: 'work', worker: 'w', timeout: 90_000, maxJobsToActivate: 2, fetchVariables: [] },
        };
      case 3: {
        const value = { retries: step % 2, errorMessage: 'down', retryBackOff: 0, variables: {} };
        return step % 4 === 0
          ? { name: 'JOB FAIL', key: job?.key ?? '7', value }
          : { name: 'JOB COMPLETE', key: job?.key ?? '7', value: { variables: {} } };
      }
      case 4:
        return {
          name: 'MESSAGE PUBLISH',
          key: '-1',
          value: { name: 'reply', correlationKey: caseId, messageId: caseId, timeToLive: 600_000, variables: {} },
        };
      default:
        return { name: 'PROCESS_INSTANCE CANCEL', key: step % 3 === 0 ? '7' : (job?.value.processInstanceKey ?? '7'), value: null };
    }
  };
}

/** Asks for one step and tells whether the answer came, that is, whether it is durable. */
export function perform(command: Command, processor: StreamProcessor): boolean {
  let isAnswered = false;
  processor.process(command as never, () => (isAnswered = true));
  processor.turn();
  return isAnswered;
}
