import { addDays, civilDate } from '../domain/deadline/working-days.js';
import { startOfDay } from '../domain/deadline/start-of-day.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/**
 * M16: notes the arrival and tells the station's system (X22). Nobody stands in the rain for it: while it is down, the hand-over is on
 * paper, and the next word to the system brings the admission along.
 */
export const admitToStation = defineWorker({
  jobType: 'admit-to-station',

  async handle({ caseId, countyCode, longStayDays }, ports, { isLastTry }) {
    const { receiptNumber } = await findCase(ports, caseId);
    const now = ports.clock.now();
    // The first arrival counts, whenever the job runs again.
    const arrival = { caseId, name: 'station-arrival', dueAt: now.toISOString(), dueOn: civilDate(now), reminderAt: null };
    const { dueAt: arrivedAt, dueOn: arrivedOn } = await ports.deadlines.keep(arrival);

    const { status } = await ports.aidStation.report({ admissionId: caseId, caseRef: receiptNumber, countyCode, arrivedAt });
    if (status === 'unavailable' && !isLastTry) throw new Error('救助站系统暂不可用,进站尚未登记。');
    const title = status === 'stored' ? '已进站,救助站系统已登记' : '已进站,救助站系统暂不可用:纸质交接,之后补录';
    await ports.cases.appendEvent({ eventId: `${caseId}:admitted`, caseId, at: now.toISOString(), kind: 'automatic', title });
    return complete({ arrivedAt, longStayAt: startOfDay(addDays(arrivedOn, longStayDays)) });
  },
});
