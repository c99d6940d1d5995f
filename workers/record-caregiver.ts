import { caregiverNames } from '../domain/care/care-words.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { bpmnError, complete } from './support/outcome.js';

/** M05: who is to care. Nobody found is for the county: an agency or an institution. */
export const recordCaregiver = defineWorker({
  jobType: 'record-caregiver',

  async handle({ caseId, careId, caregiverChoice }, { cases, clock }, { jobKey }) {
    const at = clock.now().toISOString();
    const isNobody = caregiverChoice === 'nobody';
    const title = isNobody ? '村里找不到照料人，转县里安排' : `照料人选：${caregiverNames[caregiverChoice]}，待签协议`;
    await cases.appendEvent({ eventId: `${careId}:caregiver:${jobKey}`, caseId, at, kind: 'automatic', title });
    return isNobody ? bpmnError(errorCodes.noCaregiver, `照料事项 '${careId}' 找不到照料人。`) : complete({});
  },
});
