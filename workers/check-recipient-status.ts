import { benefitOn } from '../domain/benefit/benefit-on.js';
import type { Program } from '../domain/benefit/programs.js';
import { civilDate } from '../domain/deadline/working-days.js';
import type { HouseholdRecord } from '../domain/ports/household-store.js';
import type { RecipientKind } from '../domain/ports/monitoring-platform.js';
import { disabledChildren, subsidyFacts, workOf } from '../domain/special/program-facts.js';
import { factsOfProgram } from '../domain/special/special-programs.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';
import { type Ports } from './support/ports.js';
import { specialConflicts } from './support/special-conflicts.js';

const kindOfProgram: Readonly<Partial<Record<Program, RecipientKind>>> = {
  dibao: 'dibao',
  'dibao-single': 'dibao',
  tekun: 'tekun',
  'low-income': 'low-income',
};

/** M25: as what a household is known (X01, and our own benefits), and what its file says for the program's table; a silent platform is a named gap. */
export const checkRecipientStatus = defineWorker({
  jobType: 'check-recipient-status',

  async handle({ caseId, specialProgram }, ports) {
    const date = civilDate(ports.clock.now());
    const { householdId } = await findCase(ports, caseId);
    const household = householdId === undefined ? undefined : await ports.households.find(householdId, date);
    const { kinds, isKnown } = await kindsOf(caseId, household, date, ports);
    const has = (...wanted: readonly RecipientKind[]) => (wanted.some((kind) => kinds.includes(kind)) ? true : isKnown ? false : null);

    await ports.cases.appendEvent({
      eventId: `${caseId}:recipient-status:${specialProgram}:${isKnown ? 'known' : 'gap'}`,
      caseId,
      at: ports.clock.now().toISOString(),
      kind: 'automatic',
      title: isKnown ? '已查询救助对象身份(动态监测信息平台)' : '救助对象身份:动态监测信息平台未答复,列为缺口',
    });
    const { findings, forms } = factsOfProgram(specialProgram);
    const children = disabledChildren(household, date);
    return complete({
      householdId: householdId ?? null,
      settlementKind: household?.settlementKind ?? null,
      recipientKind: await kindForTables(kinds, isKnown, householdId, ports),
      statusKnown: isKnown,
      subsidyFacts: subsidyFacts(specialProgram, household, {
        isDibaoOrTekun: has('dibao', 'tekun'),
        inHardship: has('dibao', 'tekun', 'low-income'),
        date,
      }),
      hasDisabledChild: children === undefined ? null : children > 0,
      ableToLearn: ableToLearn(household),
      hazardGrade: household?.hazardGrade ?? null,
      ...workOf(household, date),
      conflicts: [...(await specialConflicts(specialProgram, caseId, householdId, ports))],
      findings: options(findings),
      aidForms: Object.entries(forms).map(([value, { name }]) => ({ value, label: name })),
    });
  },
});

/** What we grant ourselves is known whether the platform answers or not. */
async function kindsOf(
  caseId: string,
  household: HouseholdRecord | undefined,
  date: string,
  ports: Ports,
): Promise<{ readonly kinds: readonly RecipientKind[]; readonly isKnown: boolean }> {
  const own = household
    ? (await ports.benefits.ofHousehold(household.householdId))
        .filter((benefit) => benefitOn(benefit, date).status === 'active')
        .flatMap(({ program }) => kindOfProgram[program] ?? [])
    : [];
  const numbers = await identityNumbers(caseId, household, ports);
  if (numbers.length === 0) return { kinds: own, isKnown: own.length > 0 };
  const answer = await ports.monitoring.recipients(numbers);
  return answer.status === 'unavailable' ? { kinds: own, isKnown: own.length > 0 } : { kinds: [...own, ...answer.kinds], isKnown: true };
}

/** Each reading is audited with its purpose. */
async function identityNumbers(caseId: string, household: HouseholdRecord | undefined, ports: Ports): Promise<readonly string[]> {
  const reader = { actor: 'worker:check-recipient-status', purpose: '查询救助对象身份' };
  if (!household) {
    const { identityNumber } = await ports.cases.readApplicant(caseId, reader);
    return identityNumber === undefined ? [] : [identityNumber];
  }
  const found: string[] = [];
  for (const { personId } of household.members) {
    const member = await ports.households.readMember(personId, reader);
    if (member?.identityNumber !== undefined) found.push(member.identityNumber);
  }
  return found;
}

/** M09 names tekun people who live at home; who lives in an institution needs no home. */
async function kindForTables(kinds: readonly RecipientKind[], isKnown: boolean, householdId: string | undefined, ports: Ports) {
  if (kinds.includes('dibao')) return 'dibao' as const;
  if (kinds.includes('tekun')) {
    const tekun =
      householdId === undefined ? [] : (await ports.benefits.ofHousehold(householdId)).filter(({ program }) => program === 'tekun');
    const cares = (await Promise.all(tekun.map(({ benefitId }) => ports.cares.openOf(benefitId)))).flat();
    return cares.length > 0 && cares.every(({ state }) => state === 'institution') ? null : ('tekun-at-home' as const);
  }
  if (kinds.includes('low-income')) return 'low-income' as const;
  return isKnown ? ('none' as const) : null;
}

/** Of the household's children who were assessed; nobody assessed is not known. */
function ableToLearn(household: HouseholdRecord | undefined): boolean | null {
  const assessed = household?.members.filter(
    ({ disabilityKind, assessedAbleToLearn }) => disabilityKind !== undefined && assessedAbleToLearn !== undefined,
  );
  return assessed === undefined || assessed.length === 0 ? null : assessed.some(({ assessedAbleToLearn }) => assessedAbleToLearn === true);
}

function options(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
