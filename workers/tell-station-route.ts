import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

const routeTexts: Readonly<Record<string, string>> = {
  'medical-first': '先就医',
  'protect-victim': '庇护受害人',
  'reunite-lost': '交还家人或流出地',
  'help-job-seeker': '就业帮助、返乡',
  'return-home': '返乡,流出地跟进',
  settle: '落户安置',
  'aid-and-look-up': '继续救助,查找身份',
};

/** M16: puts the route on record and tells the station's system (X22), with the admission that it may have missed. */
export const tellStationRoute = defineWorker({
  jobType: 'tell-station-route',

  async handle({ caseId, countyCode, arrivedAt, route }, ports, { jobKey, isLastTry }) {
    const { receiptNumber } = await findCase(ports, caseId);
    const { status } = await ports.aidStation.report({ admissionId: caseId, caseRef: receiptNumber, countyCode, arrivedAt, route });
    if (status === 'unavailable' && !isLastTry) throw new Error('救助站系统暂不可用,去向尚未告知。');
    const title = `去向:${routeTexts[route] ?? route}${status === 'stored' ? '' : '(救助站系统暂不可用,之后补录)'}`;
    await ports.cases.appendEvent({
      eventId: `${caseId}:route:${jobKey}`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'automatic',
      title,
    });
    return complete({});
  },
});
