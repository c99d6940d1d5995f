import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { DecisionDocument } from '../../adapters/mongo/case-store.js';
import { lastAppealDay } from '../../domain/appeal/last-appeal-day.js';
import { programNames } from '../../domain/benefit/programs.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { explain } from '../../domain/explanation/explain.js';
import type { AppealPeriods } from '../../domain/letter/appeal.js';
import { appealLetter } from '../../domain/letter/appeal-letter.js';
import { decisionLetter } from '../../domain/letter/decision-letter.js';
import { formatFen } from '../../domain/money/fen.js';
import type { PolicyValues } from '../../domain/policy/parameters.js';
import type { Benefit, BenefitStore } from '../../domain/ports/benefit-store.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import type { LetterStore } from '../../domain/ports/letter-store.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import { departments } from '../../domain/referral/departments.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ReadCaseWords } from '../cases/case-words.js';
import type { Outbox } from '../dispatch/dispatcher.js';
import { decisionFacts, type FactsNeeds } from '../explanations/decision-facts.js';

interface Needs extends FactsNeeds {
  readonly database: FactsNeeds['database'] & { readonly db: import('mongodb').Db; readonly cases: CaseModel };
  readonly benefits: BenefitStore;
  readonly households: HouseholdStore;
  readonly letters: LetterStore;
  readonly policies: PolicyStore;
  readonly caseWords: ReadCaseWords;
  readonly onChange: (caseId: string) => void;
}

/**
 * Explains each decision and writes its letter, once the engine's records say that it is whole: the job that recorded it is done, so all
 * answers of the tables before it are here. Running again finds the letter that was written and says the same of the same facts.
 */
export function decisionLetters(needs: Needs): Outbox {
  const { database, model, benefits, cipher, letters, onChange } = needs;
  const decisions = database.db.collection<DecisionDocument>('decisions');

  /** What is granted must be on record before it can be told. */
  const isWhole = async ({ caseId, kind, outcome }: DecisionDocument) =>
    kind !== 'determination' || outcome !== 'granted' || (await benefits.ofCase(caseId)).length > 0;

  return {
    name: 'decision-letters',
    apart: 'long',

    async pending(limit) {
      const waiting = await decisions.find({ letter: 'pending' }).sort({ decidedAt: 1 }).limit(limit).toArray();
      if (waiting.length === 0) return [];
      const jobs = await model.jobs
        .find({ _id: { $in: waiting.map(({ jobKey = '' }) => jobKey) }, state: { $in: ['completed', 'canceled'] } })
        .toArray();
      const done = new Set(jobs.map(({ _id }) => _id));
      const ready: string[] = [];
      for (const decision of waiting) if (done.has(decision.jobKey ?? '') && (await isWhole(decision))) ready.push(decision._id);
      return ready;
    },

    async finish(decisionId) {
      const decision = await decisions.findOne({ _id: decisionId });
      if (!decision || decision.letter !== 'pending' || decision.jobKey === undefined) return;
      const { caseId, decidedAt } = decision;
      const file = await database.cases.findById(caseId).lean();
      if (!file) return;

      const { facts, used, reason } = await decisionFacts(needs, { ...decision, jobKey: decision.jobKey });
      const explanation = explain(facts);
      const letter = {
        letterId: `${decisionId}:letter`,
        caseId,
        townshipCode: file.townshipCode,
        kind: 'decision',
        writtenAt: decidedAt,
      } as const;
      await letters.write(letter, async (number) => {
        const words = await needs.caseWords(file, '制作决定书');
        const policy = await needs.policies.inForce(file.countyCode, civilDate(new Date(decidedAt)));
        if (decision.kind === 'appeal') {
          const earlier = await database.cases.findById(file.about?.fromCaseId, { receiptNumber: 1 }).lean();
          return appealLetter({
            ...words,
            number,
            earlierReceiptNumber: earlier?.receiptNumber ?? '',
            office: `${words.countyName}民政局`,
            filedAt: file.reportedAt,
            decidedAt,
            grants: await grantsOf(decision, needs),
            reason,
            lawsuitMonths: policy?.values.lawsuitMonths,
            explanation,
          });
        }
        const isTownship = facts.authority.startsWith('township');
        return decisionLetter({
          ...words,
          number,
          office: isTownship ? words.office : `${words.countyName}${departmentOf(facts.authority)}`,
          appliedAt: file.reportedAt,
          decidedAt,
          outcome: facts.outcome,
          grants: await grantsOf(decision, needs),
          reason,
          appeal: appealPeriods(decidedAt, policy?.values, decision.kind),
          explanation,
        });
      });
      const sealedExplanation = cipher.seal(JSON.stringify(explanation), sealedPlace.explanation(decisionId));
      await decisions.updateOne({ _id: decisionId }, { $set: { letter: 'written', sealedExplanation, tables: used } });
      onChange(caseId);
    },
  };
}

/** Whose department decided, as it signs; civil affairs unless it is another. */
function departmentOf(authority: string): string {
  return (departments as Readonly<Record<string, string>>)[authority] ?? departments['civil-affairs'];
}

/** What a department decides, the county's civil affairs do not look at again: there remain reconsideration and the court. */
function appealPeriods(decidedAt: string, policy: PolicyValues | undefined, kind: string): AppealPeriods {
  const { appealDays: days, reconsiderationDays, lawsuitMonths } = policy ?? {};
  const appealDays = kind === 'special-assistance' ? undefined : days;
  const appealUntil = appealDays === undefined ? undefined : lastAppealDay(civilDate(new Date(decidedAt)), appealDays);
  return { appealUntil, reconsiderationDays, lawsuitMonths };
}

async function grantsOf(
  { caseId, kind, outcome, amountFen, grants }: DecisionDocument,
  { benefits, households }: Pick<Needs, 'benefits' | 'households'>,
) {
  if (grants) return grants;
  if (outcome !== 'granted') return [];
  if (kind !== 'determination') return [{ label: '救助金额', value: formatFen(amountFen) }];
  return Promise.all(
    (await benefits.ofCase(caseId)).map(async (benefit) => ({
      label: programNames[benefit.program],
      value: await benefitWords(benefit, households),
    })),
  );
}

async function benefitWords(
  { personId, dibaoClass, levelFen, from, nextReverificationOn }: Benefit,
  households: HouseholdStore,
): Promise<string> {
  const member = personId === undefined ? undefined : await households.readMember(personId, { actor: 'letters', purpose: '制作决定书' });
  return [
    member?.name,
    dibaoClass && `${dibaoClass} 类`,
    levelFen > 0 && `每月 ${formatFen(levelFen)}`,
    `自 ${from} 起`,
    nextReverificationOn && `下次核查 ${nextReverificationOn}`,
  ]
    .filter(Boolean)
    .join('，');
}
