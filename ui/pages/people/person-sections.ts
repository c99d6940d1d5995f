import type { PersonField } from '../../../domain/person/person-fields.js';

/** A person's fields in the order in which people ask for them. */
export const personSections = [
  { id: 'identity', fields: ['name', 'identityNumber', 'sex', 'birthDate', 'ethnicity', 'guardianId', 'deceasedOn'] },
  { id: 'contact', fields: ['phone', 'village', 'address', 'accountNumber'] },
  { id: 'hukou', fields: ['hukouPlace', 'hukouKind', 'residencePermit'] },
  { id: 'health', fields: ['disability', 'seriousIllnesses', 'selfCareLevel', 'assessedAbleToLearn', 'insurance'] },
  { id: 'work', fields: ['employment', 'specialStatus'] },
] as const satisfies readonly { readonly id: string; readonly fields: readonly PersonField[] }[];
