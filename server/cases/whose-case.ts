import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import { maskName } from '../../domain/identity/mask.js';
import { nameUnknown } from '../../domain/lead/lead.js';

type Who = { readonly name?: string | undefined; readonly identityNumber?: string | undefined };

/** What a case file says in the open of whose it is: a reference, a keyed hash and a masked name. */
export function whoseCase(
  { name, identityNumber }: Who,
  cipher: FieldCipher,
): Partial<Pick<CaseDocument, 'personRef' | 'identityFingerprint' | 'nameMasked'>> {
  return {
    ...(name !== undefined && { nameMasked: name === nameUnknown ? name : maskName(name) }),
    ...(identityNumber !== undefined && {
      // The same person has the same reference in every case, and the reference says nothing about them.
      personRef: `P-${cipher.fingerprint(`person:${identityNumber}`).slice(0, 20)}`,
      identityFingerprint: cipher.fingerprint(`identity:${identityNumber}`),
    }),
  };
}
