import { departments } from '../domain/referral/departments.js';
import { programsOfDepartment } from '../domain/special/special-programs.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** M23: sends a need to the department in charge. Sent again after a return it is another referral: the job is another, too. */
export const sendReferral = defineWorker({
  jobType: 'send-referral',

  async handle({ caseId, department, townshipCode, countyCode }, { cases, clock, referrals }, { jobKey }) {
    const referralId = `${caseId}:referral:${jobKey}`;
    const sentAt = clock.now().toISOString();
    await referrals.send({ referralId, caseId, department, townshipCode, countyCode, sentAt });
    await cases.appendEvent({ eventId: `${referralId}:sent`, caseId, at: sentAt, kind: 'automatic', title: `已转请${departments[department]}办理` });
    return complete({ referralId, programs: [...programsOfDepartment(department)] });
  },
});
