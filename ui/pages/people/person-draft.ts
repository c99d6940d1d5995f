import { PersonFields } from '../../../domain/person/person-fields.js';
import { withoutBlanks } from './without-blanks.js';

/** What the form holds, read as a person's fields. */
export function readPersonDraft(draft: object) {
  const kept = withoutBlanks(draft) as { readonly insurance?: object };
  // Two boxes that nobody touched say nothing; with one of them touched, the other says no.
  const insurance = kept.insurance && { isEnrolledInBasic: false, isEnrolledInCriticalIllness: false, ...kept.insurance };
  return PersonFields.safeParse({ ...kept, ...(insurance && { insurance }) });
}
