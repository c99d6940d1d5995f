import { reliefNames } from '../domain/disaster/relief-names.js';
import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** So many at a time, for the engine holds a page as one variable. */
const pageSize = 50;

/** M11: the next page of approved relief: a decision in each household's case, and the order to pay it. */
export const orderReliefPayments = defineWorker({
  jobType: 'order-relief-payments',
  timeoutMs: 60_000,

  async handle({ matterId, reliefRound, reliefAfter }, ports) {
    const { matterNumber } = await findMatter(ports, matterId);
    const at = ports.clock.now().toISOString();
    const { reliefs, next } = await ports.disasters.approve(matterId, reliefRound, { after: reliefAfter ?? undefined, limit: pageSize });
    for (const { decisionId, caseId, kind, amountFen, policyVersion } of reliefs) {
      await ports.cases.recordDecision({
        decisionId,
        caseId,
        kind: 'disaster-relief',
        outcome: 'granted',
        program: 'disaster-relief',
        amountFen,
        grants: [{ label: reliefNames[kind], value: formatFen(amountFen) }],
        authority: 'emergency-management',
        policyVersion,
        decidedAt: at,
      });
      const title = `决定给予${reliefNames[kind]}：${formatFen(amountFen)}`;
      const details = [{ label: '事项', value: matterNumber }, { label: '政策版本', value: policyVersion }];
      await ports.cases.appendEvent({ eventId: `${decisionId}:recorded`, caseId, at, kind: 'decision', title, details });
    }
    const payments = reliefs.map(({ caseId, decisionId, kind, amountFen }) => ({ caseId, decisionId, kind: `disaster-${kind}`, amountFen }));
    return complete({ payments, reliefAfter: next ?? null });
  },
});
