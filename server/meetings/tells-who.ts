import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';

const telling = ['name', 'identityNumber', 'phone', 'account'] as const;

/** Whether a text names the person of the case, or holds a number that looks as theirs might. */
export async function tellsWho(text: string, caseId: string, { database, cipher }: { readonly database: Pick<Database, 'cases'>; readonly cipher: FieldCipher }): Promise<boolean> {
  if (/\d{11,}/.test(text.replace(/[\s-]/g, ''))) return true;
  const file = await database.cases.findById(caseId, { sealed: 1 }).lean();
  return telling.some((field) => {
    const sealed = file?.sealed[field];
    return sealed !== undefined && text.includes(cipher.open(sealed, sealedPlace.caseField(caseId, field)));
  });
}
