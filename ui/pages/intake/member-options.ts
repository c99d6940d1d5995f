import type { TFunction } from 'i18next';
import type { HouseholdView } from '../../../domain/api-people.js';

/** The household's members to choose from. Masked names are alike: relation and age tell them apart. */
export function memberOptions(household: HouseholdView, t: TFunction): { readonly value: string; readonly label: string }[] {
  const relationOf = (personId: string) => {
    const relation = household.fields.members.find((member) => member.personId === personId)?.relation;
    return relation && t(`people.relationIs.${relation}`);
  };
  return Object.entries(household.people)
    .filter(([, { isCurrent }]) => isCurrent)
    .map(([value, { name, age }]) => ({
      value,
      label: [name, relationOf(value), age !== undefined && t('people.years', { count: age })].filter(Boolean).join(' · '),
    }));
}
