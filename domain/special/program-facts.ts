import { ageOn } from '../person/age.js';
import type { HouseholdMember, HouseholdRecord } from '../ports/household-store.js';
import type { SpecialProgram } from './special-programs.js';

/** What D27 reads: what the program does not ask about is no matter, what nobody knows is null. */
export interface SubsidyFacts {
  readonly dibaoOrTekun: boolean | null;
  readonly disabledInHardship: boolean | null;
  readonly severelyDisabled: boolean | null;
  readonly deathInHousehold: boolean | null;
  readonly disabledChildNeedsRehabilitation: boolean | null;
  readonly orphan: boolean | null;
  readonly unattendedChild: boolean | null;
}
const nothingAsked: SubsidyFacts = {
  dibaoOrTekun: false,
  disabledInHardship: false,
  severelyDisabled: false,
  deathInHousehold: false,
  disabledChildNeedsRehabilitation: false,
  orphan: false,
  unattendedChild: false,
};

/** `inHardship`: dibao, tekun or low-income; null while the platform is silent. A household that is not on file says nothing. */
export function subsidyFacts(
  program: SpecialProgram,
  household: HouseholdRecord | undefined,
  {
    isDibaoOrTekun,
    inHardship,
    date,
  }: { readonly isDibaoOrTekun: boolean | null; readonly inHardship: boolean | null; readonly date: string },
): SubsidyFacts {
  const some = (test: (member: HouseholdMember) => boolean) => (household ? household.members.some(test) : null);
  switch (program) {
    case 'winter-heating-subsidy':
      return { ...nothingAsked, dibaoOrTekun: isDibaoOrTekun };
    case 'disability-subsidies': {
      const disabled = some(({ disabilityKind }) => disabilityKind !== undefined);
      return { ...nothingAsked, disabledInHardship: disabled && inHardship, severelyDisabled: some(isSeverelyDisabled) };
    }
    case 'funeral-aid': {
      const death = some(({ deceasedOn }) => deceasedOn !== undefined && deceasedOn <= date);
      return { ...nothingAsked, deathInHousehold: death && inHardship };
    }
    case 'child-rehabilitation-aid':
      // Whether a child needs it is for the expert to say; without a disabled child nobody does.
      return { ...nothingAsked, disabledChildNeedsRehabilitation: disabledChildren(household, date) === 0 ? false : null };
    case 'orphan-allowance':
      return { ...nothingAsked, orphan: some(hasStatus('orphan')) };
    case 'unattended-child-support':
      return { ...nothingAsked, unattendedChild: some(isUnattended) };
    default:
      return nothingAsked;
  }
}

/** Whom a monthly subsidy is for; nobody when the file does not say. */
export function subjectsOf(benefit: string, household: HouseholdRecord): readonly string[] {
  const tests: Readonly<Record<string, (member: HouseholdMember) => boolean>> = {
    'disability-living-subsidy': ({ disabilityKind }) => disabilityKind !== undefined,
    'disability-nursing-subsidy': isSeverelyDisabled,
    'orphan-allowance': hasStatus('orphan'),
    'unattended-child-support': isUnattended,
  };
  const test = tests[benefit];
  return test === undefined ? [] : household.members.filter(test).map(({ personId }) => personId);
}

/** Undefined without a household. */
export function disabledChildren(household: HouseholdRecord | undefined, date: string): number | undefined {
  return household?.members.filter(
    ({ birthDate, disabilityKind }) => disabilityKind !== undefined && birthDate !== undefined && ageOn(birthDate, date) < 18,
  ).length;
}

/** D30. Who is at work age and neither studies nor is unable; null as soon as of one nobody knows. */
export function workOf(
  household: HouseholdRecord | undefined,
  date: string,
): { readonly workAgeAbleMembers: number | null; readonly employedMembers: number | null } {
  const adults = household?.members.filter(
    ({ birthDate }) => birthDate === undefined || (ageOn(birthDate, date) >= 16 && ageOn(birthDate, date) < 60),
  );
  if (!adults || adults.some(({ employment }) => employment === undefined)) return { workAgeAbleMembers: null, employedMembers: null };
  const able = adults.filter(({ employment }) => employment === 'employed' || employment === 'unemployed');
  return { workAgeAbleMembers: able.length, employedMembers: able.filter(({ employment }) => employment === 'employed').length };
}

function isSeverelyDisabled({ disabilityGrade }: HouseholdMember): boolean {
  return disabilityGrade === 1 || disabilityGrade === 2;
}

function hasStatus(status: 'orphan' | 'unattended-child' | 'child-in-difficulty') {
  return ({ specialStatus = [] }: HouseholdMember): boolean => specialStatus.includes(status);
}

function isUnattended(member: HouseholdMember): boolean {
  return hasStatus('unattended-child')(member) || hasStatus('child-in-difficulty')(member);
}
