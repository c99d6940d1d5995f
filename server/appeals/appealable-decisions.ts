import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import type { DecisionDocument } from '../../adapters/mongo/case-store.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { AppealableDecision } from '../../domain/api-appeals.js';
import { appealSubjects, type AppealSubject } from '../../domain/appeal/appeal-subjects.js';
import { lastAppealDay } from '../../domain/appeal/last-appeal-day.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { appealReportId } from './appeal-report-id.js';

interface Needs {
  readonly database: Pick<Database, 'db' | 'cases' | 'acts'>;
  readonly benefits: BenefitStore;
  readonly policies: PolicyStore;
  readonly clock: Clock;
}

/** M24: what was decided in a case, until when it can be appealed against, and the appeals that were filed. */
export function appealableDecisions({ database, benefits, policies, clock }: Needs) {
  return async (caseId: string, user: ActingUser): Promise<readonly AppealableDecision[]> => {
    const file = await findCaseFile(database.cases, caseId, user);
    const subjects = await subjectsOf(file, { database, benefits });
    if (subjects.length === 0) return [];
    const appealDays = (await policies.inForce(file.countyCode, civilDate(clock.now())))?.values.appealDays;
    const filed = await database.cases
      .find(
        { reportId: { $in: subjects.map(({ subjectId }) => appealReportId(subjectId)) } },
        { reportId: 1, receiptNumber: 1, status: 1, outcome: 1 },
      )
      .lean();
    return subjects.map(({ benefitId: _benefit, aidKind: _kind, ...subject }) => {
      const appeal = filed.find(({ reportId }) => reportId === appealReportId(subject.subjectId));
      return {
        ...subject,
        ...(appealDays !== undefined && { lastDay: lastAppealDay(civilDate(new Date(subject.decidedAt)), appealDays) }),
        ...(appeal && {
          appeal: {
            caseId: appeal._id,
            receiptNumber: appeal.receiptNumber,
            status: appeal.status,
            ...(appeal.outcome !== undefined && { outcome: appeal.outcome }),
          },
        }),
      };
    });
  };
}

export async function subjectsOf(
  { _id: caseId, householdId }: CaseDocument,
  { database: { db, acts }, benefits }: Pick<Needs, 'benefits'> & { readonly database: Pick<Database, 'db' | 'acts'> },
): Promise<readonly AppealSubject[]> {
  const decisions = await db.collection<DecisionDocument>('decisions').find({ caseId }).toArray();
  const settled = await acts.find({ caseId, elementId: 'resolveNotConfirmed', kind: { $exists: false } }, { at: 1 }).lean();
  return appealSubjects(caseId, {
    decisions: decisions.map(({ _id, ...decision }) => ({ decisionId: _id, ...decision })),
    benefits: householdId === undefined ? [] : await benefits.ofHousehold(householdId),
    notConfirmed: settled.map(({ _id, at }) => ({ actId: _id, at })),
  });
}
