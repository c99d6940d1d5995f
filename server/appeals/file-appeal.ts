import type { Database } from '../../adapters/mongo/database.js';
import type { NewAppeal } from '../../domain/api-appeals.js';
import { appealSubjectWords } from '../../domain/appeal/appeal-subjects.js';
import { lastAppealDay } from '../../domain/appeal/last-appeal-day.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import { processIds } from '../../processes/contract.js';
import { findCaseFile } from '../cases/find-case-file.js';
import type { OpenFollowUp } from '../cases/open-follow-up.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { appealReportId } from './appeal-report-id.js';
import { subjectsOf } from './appealable-decisions.js';

interface Needs {
  readonly database: Pick<Database, 'db' | 'cases' | 'acts'>;
  readonly benefits: BenefitStore;
  readonly policies: PolicyStore;
  readonly clock: Clock;
  readonly openFollowUp: OpenFollowUp;
}

/** M24: opens the case of an appeal, one for each decision. One that comes too late is taken in, too: a person says whether there is a good reason. */
export function fileAppeal({ database, benefits, policies, clock, openFollowUp }: Needs) {
  return async (caseId: string, { subjectId, toldOn, request, grounds }: NewAppeal, user: ActingUser): Promise<string> => {
    const file = await findCaseFile(database.cases, caseId, user);
    const subject = (await subjectsOf(file, { database, benefits })).find((one) => one.subjectId === subjectId);
    if (!subject) throw refuse('not-appealable');

    const today = civilDate(clock.now());
    const decidedOn = civilDate(new Date(subject.decidedAt));
    if (toldOn < decidedOn || toldOn > today)
      throw refuse('invalid-input', { fields: [{ field: 'toldOn', message: `应在 ${decidedOn} 至今天之间` }] });
    const values = (await policies.inForce(file.countyCode, today))?.values;
    if (values?.appealDays === undefined || values.appealDecisionDays === undefined) throw refuse('policy-value-missing');

    return openFollowUp(
      {
        reportId: appealReportId(subjectId),
        program: processIds.appeal,
        channel: user.role === 'village-coordinator' ? 'coordinator' : 'window',
        ...(file.householdId !== undefined && { householdId: file.householdId }),
        about: {
          fromCaseId: caseId,
          subjectId,
          filedLate: today > lastAppealDay(toldOn, values.appealDays),
          // Nothing is owed from before the month in which it was applied for or reviewed.
          earliestFrom: `${civilDate(new Date(file.reportedAt)).slice(0, 7)}-01`,
          ...(subject.benefitId !== undefined && { benefitId: subject.benefitId }),
          ...(subject.aidKind !== undefined && { aidKind: subject.aidKind }),
        },
        situation: `不服的决定：${appealSubjectWords[subject.kind]}（${decidedOn}）\n请求：${request}\n理由：${grounds}\n知道决定的日期：${toldOn}`,
        act: 'appeal-filed',
      },
      user,
    );
  };
}
