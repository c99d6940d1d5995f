import type { Attachments } from '../../adapters/mongo/attachments.js';
import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import type { Commitments } from '../../adapters/mongo/commitments.js';
import type { PaperView } from '../../domain/api-case-file.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { neededPapers } from '../../domain/papers/needed-papers.js';
import { committedAs, papers, type PaperCode } from '../../domain/papers/papers.js';
import type { HouseholdRecord, HouseholdStore } from '../../domain/ports/household-store.js';
import type { VerificationStore } from '../../domain/ports/verification-store.js';
import { isAnswered, type SourceAnswer } from '../../domain/verification/answer.js';
import type { AskTable } from './ask-table.js';

export interface ChecklistNeeds {
  readonly attachments: Pick<Attachments, 'ofCase'>;
  readonly commitments: Pick<Commitments, 'of'>;
  readonly households: Pick<HouseholdStore, 'find' | 'hasConsent'>;
  readonly verifications: Pick<VerificationStore, 'ofCase' | 'sourcesOf'>;
  readonly askTable: AskTable;
}
export type ReadChecklist = (file: CaseDocument) => Promise<readonly PaperView[]>;

interface OnRecord {
  readonly attached: ReadonlySet<PaperCode>;
  readonly promised: ReadonlySet<string>;
  /** Said at the window: ready to commit wherever a commitment will do. */
  readonly commits: boolean;
  readonly answers: ReadonlyMap<string, Omit<SourceAnswer, 'items'>>;
  readonly hasConsents: boolean;
}

/** Each paper that the case rests on: what is there, from where, and what is still missing. Nothing is asked for that a department gives (M24). */
export function readChecklist({ attachments, commitments, households, verifications, askTable }: ChecklistNeeds): ReadChecklist {
  return async (file) => {
    const { _id: caseId, program, reportedAt, householdId, intake } = file;
    const date = civilDate(new Date(reportedAt));
    const household = householdId === undefined ? undefined : await households.find(householdId, date);
    const members = household?.members ?? [];
    const memberIds = members.map(({ personId }) => personId);
    const [request] = [...(await verifications.ofCase(caseId))].reverse();
    const answers = request === undefined ? [] : await verifications.sourcesOf(request.requestId);
    const record: OnRecord = {
      attached: new Set((await attachments.ofCase(caseId)).filter(({ state }) => state === 'kept').map(({ paper }) => paper)),
      promised: new Set(
        (await commitments.of(memberIds)).filter(({ checkResult }) => checkResult !== 'untrue').map(({ standsInFor }) => standsInFor),
      ),
      commits: intake?.commits ?? false,
      answers: new Map(answers.map((answer) => [answer.source, answer])),
      hasConsents: household !== undefined && (await allConsent(household, program, date, households)),
    };
    const needed = neededPapers(program, {
      needs: intake?.needs ?? [],
      hasDisabledMember: members.some(({ isCounted, disabilityKind }) => isCounted && disabilityKind !== undefined),
    });
    return Promise.all(needed.map((paper) => stateOf(paper, record, askTable)));
  };
}

async function allConsent(
  household: HouseholdRecord,
  program: string,
  date: string,
  households: Pick<HouseholdStore, 'hasConsent'>,
): Promise<boolean> {
  const purpose = program.startsWith('temporary-aid') ? 'temporary-aid' : 'basic-living';
  const counted = household.members.filter(({ isCounted }) => isCounted);
  const given = await Promise.all(counted.map(({ personId }) => households.hasConsent(personId, purpose, date)));
  return given.length > 0 && given.every(Boolean);
}

async function stateOf(
  code: PaperCode,
  { attached, promised, commits, answers, hasConsents }: OnRecord,
  ask: AskTable,
): Promise<PaperView> {
  const { source, commitmentAllowed } = papers[code];
  const heard = source === undefined ? [] : [answers.get(source) ?? []].flat();
  const asOf = heard.flatMap((answer) => (isAnswered(answer) && answer.asOf !== undefined ? [answer.asOf] : [])).sort()[0];
  const view = { paper: code, ...(source !== undefined && { source }), ...(asOf !== undefined && { asOf }) };
  if (attached.has(code)) return { ...view, state: 'attached' };
  if (code === 'consent' && hasConsents) return { ...view, state: 'on-file' };

  const { request, cause } = await ask({
    obtainableBySharing: source !== undefined,
    // Not asked yet is no outage.
    sourceAvailable: heard.every(isAnswered),
    commitmentAllowed,
    applicantCommits: commitmentAllowed && (commits || promised.has(committedAs[code] ?? 'other')),
  });
  const more = {
    ...(cause === 'source-unavailable' && { isSourceDown: true as const }),
    ...(commitmentAllowed && { mayCommit: true as const }),
  };
  switch (request) {
    case 'do-not-ask':
      return { ...view, state: 'shared' };
    case 'accept-commitment':
      return { ...view, ...more, state: 'committed' };
    case 'ask':
      return { ...view, ...more, state: 'missing' };
    case 'manual-review':
      return { ...view, state: 'to-review' };
  }
}
