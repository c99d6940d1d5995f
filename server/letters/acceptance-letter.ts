import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import { acceptanceLetter } from '../../domain/letter/acceptance-letter.js';
import { matters } from '../../domain/letter/matters.js';
import type { PolicyValues } from '../../domain/policy/parameters.js';
import type { LetterStore } from '../../domain/ports/letter-store.js';
import type { ReadCaseWords } from '../cases/case-words.js';

export type WriteAcceptance = (file: CaseDocument, policy: PolicyValues) => Promise<void>;

/** The receipt of an application that was taken in, once. */
export function writeAcceptance(letters: LetterStore, caseWords: ReadCaseWords): WriteAcceptance {
  return async (file, policy) => {
    // A lead, or a review that the office starts, is nobody's application.
    if (!(file.program in matters)) return;
    const { _id: caseId, townshipCode, reportedAt } = file;
    await letters.write(
      { letterId: `${caseId}:acceptance`, caseId, townshipCode, kind: 'acceptance', writtenAt: reportedAt },
      async (number) =>
        acceptanceLetter({
          ...(await caseWords(file, '制作受理通知书')),
          number,
          acceptedAt: reportedAt,
          timeLimit: timeLimit(file.program, policy),
        }),
    );
  };
}

function timeLimit(
  program: string,
  { appealDecisionDays, determinationDays, referralFeedbackDays, emergencyResponseHours, expenditureDecisionDays }: PolicyValues,
): string | undefined {
  if (program === 'temporary-aid-emergency') return `受理后 ${emergencyResponseHours} 小时内到场核实`;
  if (program === 'appeal') return appealDecisionDays === undefined ? undefined : `受理后 ${appealDecisionDays} 个工作日内作出复核决定`;
  const days = program === 'special-assistance' ? referralFeedbackDays : program === 'temporary-aid-expenditure' ? expenditureDecisionDays : determinationDays;
  return days === undefined ? undefined : `受理后 ${days} 个工作日内作出决定`;
}
