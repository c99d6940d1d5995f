import type { Program } from '../benefit/programs.js';
import type { BenefitChange } from '../benefit/benefit-on.js';

/** M24: something that was decided in a case and can be appealed against. */
export interface AppealSubject {
  readonly subjectId: string;
  readonly kind: AppealSubjectKind;
  readonly decidedAt: string;
  /** A sum that is paid once, or a month. */
  readonly amountFen: number;
  readonly program?: Program;
  readonly benefitId?: string;
  /** Of temporary aid: as what a new decision would be recorded. */
  readonly aidKind?: AidKind;
}
export type AidKind = 'temporary-aid-emergency' | 'temporary-aid-expenditure';
/** As pages and the appeal's own case say it. */
export const appealSubjectWords = {
  'aid-granted': '决定给予临时救助',
  'aid-refused': '决定不予临时救助',
  'aid-not-confirmed': '急难救助事后未确认的处理',
  'benefit-granted': '审核确认',
  'determination-refused': '不予确认',
  review: '核查结果',
  withdrawal: '渐退安排',
  suspended: '暂停待遇',
  stopped: '停止待遇',
} as const;
export type AppealSubjectKind = keyof typeof appealSubjectWords;

interface Decided {
  readonly decisionId: string;
  readonly kind: string;
  readonly outcome?: 'granted' | 'refused';
  readonly amountFen: number;
  readonly decidedAt: string;
}
interface DecidedBenefit {
  readonly benefitId: string;
  readonly caseId: string;
  readonly program: Program;
  readonly levelFen: number;
  readonly changes: readonly BenefitChange[];
}

/** The newest first. Whom a review or a withdrawal is about has the benefit; a confirmed application has one for each benefit that it led to. */
export function appealSubjects(
  caseId: string,
  {
    decisions,
    benefits,
    notConfirmed,
  }: {
    readonly decisions: readonly Decided[];
    /** Of the household. */
    readonly benefits: readonly DecidedBenefit[];
    /** Emergency aid that was not confirmed afterwards: the acts that settled it. */
    readonly notConfirmed: readonly { readonly actId: string; readonly at: string }[];
  },
): readonly AppealSubject[] {
  const reviewed = new Set(decisions.filter(({ kind }) => kind === 'reverification').map(({ decisionId }) => decisionId));
  const ofDecisions = decisions.flatMap((decision) => ofDecision(caseId, decision, benefits));
  const ofChanges = benefits.flatMap(({ benefitId, program, changes }) =>
    changes
      .filter(
        (change) =>
          change.caseId === caseId && (change.kind === 'suspended' || change.kind === 'stopped' || change.kind === 'withdrawal-step'),
      )
      // What a review stopped stands there already; a withdrawal that ends does not.
      .filter(({ changeId }) => !(reviewed.has(`${caseId}:reverification:${benefitId}`) && changeId === `${caseId}:stopped`))
      .filter(({ kind }, index, own) => kind !== 'withdrawal-step' || own.findIndex((other) => other.kind === 'withdrawal-step') === index)
      .map((change): AppealSubject => ({
        subjectId: `${benefitId}:${change.changeId}`,
        kind: change.kind === 'withdrawal-step' ? 'withdrawal' : change.kind === 'suspended' ? 'suspended' : 'stopped',
        decidedAt: change.decidedAt,
        amountFen: change.levelFen,
        program,
        benefitId,
      })),
  );
  const ofActs = notConfirmed.map(({ actId, at }): AppealSubject => ({
    subjectId: `act:${actId}`,
    kind: 'aid-not-confirmed',
    decidedAt: at,
    amountFen: 0,
    aidKind: 'temporary-aid-emergency',
  }));
  return [...ofDecisions, ...ofChanges, ...ofActs].sort((a, b) => (a.decidedAt < b.decidedAt ? 1 : -1));
}

function ofDecision(
  caseId: string,
  { decisionId, kind, outcome, amountFen, decidedAt }: Decided,
  benefits: readonly DecidedBenefit[],
): readonly AppealSubject[] {
  const decided = { subjectId: decisionId, decidedAt, amountFen };
  // After an appeal comes the court, and what a department decides is its own matter.
  if (kind === 'appeal' || kind === 'special-assistance' || kind === 'disaster-relief') return [];
  if (kind === 'reverification') {
    const benefitId = decisionId.slice(`${caseId}:reverification:`.length);
    const program = benefits.find((benefit) => benefit.benefitId === benefitId)?.program;
    return [{ ...decided, kind: 'review', benefitId, ...(program && { program }) }];
  }
  if (kind === 'determination') {
    if (outcome === 'refused') return [{ ...decided, kind: 'determination-refused' }];
    return benefits
      .filter((benefit) => benefit.caseId === caseId && benefit.benefitId.startsWith(`${decisionId}:`))
      .map(({ benefitId, program, levelFen }) => ({
        ...decided,
        subjectId: benefitId,
        kind: 'benefit-granted',
        amountFen: levelFen,
        program,
        benefitId,
      }));
  }
  const aidKind = kind === 'temporary-aid-emergency' || kind === 'later-stage' ? 'temporary-aid-emergency' : 'temporary-aid-expenditure';
  return [{ ...decided, kind: outcome === 'refused' ? 'aid-refused' : 'aid-granted', aidKind }];
}
