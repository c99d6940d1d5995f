import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

const titles = { helped: '社会帮扶:需求已解决', unmet: '社会帮扶:没有合适的帮扶,转其他救助途径', withdrawn: '社会帮扶:本人撤回,不再公布' } as const;

/** Takes a need down from where it is published, in the end or because the person wants it. */
export const closeNeed = defineWorker({
  jobType: 'close-need',

  async handle({ caseId, needId, needState }, { socialForces, cases, clock }, { jobKey }) {
    const at = clock.now().toISOString();
    await socialForces.closeNeeds(caseId, needId ?? undefined, needState, at);
    await cases.appendEvent({ eventId: `${caseId}:need:${needState}:${jobKey}`, caseId, at, kind: 'automatic', title: titles[needState] });
    return complete({ forcesResult: needState });
  },
});
