import { maskName, maskNumber } from '../identity/mask.js';
import { ageOn } from './age.js';
import type { PersonField, PersonFields } from './person-fields.js';

/** Personal (P) and sensitive personal (SP) information: 5.9, and by law health, accounts, victims and all about a child under 14. */
export const personClasses: Readonly<Record<PersonField, 'P' | 'SP'>> = {
  name: 'P',
  sex: 'P',
  ethnicity: 'P',
  identityNumber: 'SP',
  birthDate: 'P',
  phone: 'P',
  address: 'P',
  village: 'P',
  hukouPlace: 'P',
  hukouKind: 'P',
  residencePermit: 'P',
  guardianId: 'P',
  disability: 'SP',
  seriousIllnesses: 'SP',
  selfCareLevel: 'SP',
  assessedAbleToLearn: 'SP',
  employment: 'P',
  insurance: 'P',
  specialStatus: 'SP',
  accountNumber: 'SP',
  deceasedOn: 'P',
};

/** What is shown of a field that tells who somebody is. */
const masks: { readonly [Field in PersonField]?: (value: NonNullable<PersonFields[Field]>) => string } = {
  name: maskName,
  identityNumber: (number) => maskNumber(number),
  birthDate: (date) => `${date.slice(0, 4)}-**-**`,
  phone: (number) => maskNumber(number, 3, 2),
  address: () => '******',
  residencePermit: ({ number }) => maskNumber(number, 2, 2),
  accountNumber: (number) => maskNumber(number),
};

const childAge = 14;

export interface PersonDisclosure {
  /** Shown to everybody who may see the person. */
  readonly open: Partial<PersonFields>;
  /** Shown masked until somebody gives a reason. */
  readonly masked: Partial<Record<PersonField, string>>;
  /** That they are on file is shown, and no more. */
  readonly hidden: readonly PersonField[];
  /** In years; the birth date itself is masked. */
  readonly age?: number;
}

/** A person as lists and pages show them; the rest is read one field at a time, for a reason. */
export function disclose(fields: PersonFields, date: string): PersonDisclosure {
  const age = fields.birthDate === undefined ? undefined : ageOn(fields.birthDate, date);
  const isChild = age !== undefined && age < childAge;
  const [open, masked, hidden]: [Record<string, unknown>, Partial<Record<PersonField, string>>, PersonField[]] = [{}, {}, []];
  for (const [field, value] of Object.entries(fields) as [PersonField, never][]) {
    if (value === undefined) continue;
    const mask = masks[field];
    if (mask) masked[field] = mask(value);
    else if (isChild || personClasses[field] === 'SP') hidden.push(field);
    else open[field] = value;
  }
  return { open: open as Partial<PersonFields>, masked, hidden, ...(age !== undefined && { age }) };
}
