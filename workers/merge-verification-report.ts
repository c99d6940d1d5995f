import { addDays, civilDate } from '../domain/deadline/working-days.js';
import type { VerificationReport } from '../domain/ports/verification-store.js';
import { isAnswered } from '../domain/verification/answer.js';
import { orderSystem, sourceNames, type GapCode } from '../domain/verification/sources.js';
import { verifiedMeans } from '../domain/verification/verified-means.js';
import { defineWorker } from './support/define-worker.js';
import { findHousehold } from './support/find-household.js';
import { findVerification } from './support/find-verification.js';
import { complete } from './support/outcome.js';
import { type Ports } from './support/ports.js';

/** One report from what the sources have said by now. Whoever has not answered is a gap, and a report with gaps is incomplete (M25). */
export const mergeVerificationReport = defineWorker({
  jobType: 'merge-verification-report',

  async handle({ caseId, requestId, validDays }, ports) {
    const report =
      (await ports.verifications.findReport(requestId)) ??
      (await ports.verifications.keepReport(requestId, await merge(ports, requestId, validDays)));
    const { isComplete, gaps, memberCount, means, mergedAt } = report;
    const { monthlyIncomeFen, ...propertyReport } = means;

    await ports.cases.appendEvent({
      eventId: `${requestId}:merged`,
      caseId,
      at: mergedAt,
      kind: 'automatic',
      title: isComplete
        ? '核对报告已生成:全部来源已答复'
        : `核对报告已生成,不完整:${gaps.map((gap) => sourceNames[gap as GapCode]).join('、')}未答复`,
    });
    return complete({
      reportId: requestId,
      reportComplete: isComplete,
      gaps: [...gaps],
      memberCount,
      verifiedMonthlyIncomeFen: monthlyIncomeFen,
      propertyReport,
    });
  },
});

async function merge(ports: Ports, requestId: string, validDays: number): Promise<VerificationReport> {
  const { sources, isOrdered, householdId, requestedAt } = await findVerification(ports, requestId);
  const answers = await ports.verifications.readAnswers(requestId, { actor: 'worker:merge-verification-report', purpose: '生成核对报告' });
  const answered = new Set(answers.filter(isAnswered).map(({ source }) => source));
  const gaps = [...(isOrdered ? [] : [orderSystem]), ...sources.filter((source) => !answered.has(source))];
  // The household as it was asked about.
  const { members } = await findHousehold(ports, householdId, civilDate(new Date(requestedAt)));
  const counted = members.filter(({ isCounted }) => isCounted).map(({ personId }) => personId);
  const now = ports.clock.now();
  return {
    mergedAt: now.toISOString(),
    isComplete: gaps.length === 0,
    gaps,
    memberCount: counted.length,
    means: verifiedMeans(answers, new Set(counted)),
    validUntil: addDays(civilDate(now), validDays),
  };
}
