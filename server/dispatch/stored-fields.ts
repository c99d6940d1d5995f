import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { whoseCase } from '../cases/whose-case.js';
import { formFields } from '../tasks/form-fields.js';

const storable = ['account', 'name', 'identityNumber'] as const;

/** What of an act goes into the case file itself: fields that the form marks with `stores`, sealed there; empty ones change nothing. */
export function storedFields(
  caseId: string,
  schema: object,
  data: Readonly<Record<string, unknown>>,
  cipher: FieldCipher,
): Readonly<Record<string, string>> {
  const texts: Partial<Record<(typeof storable)[number], string>> = {};
  for (const { key, properties } of formFields(schema)) {
    const name = storable.find((one) => one === properties['stores']);
    const text = data[key];
    if (name !== undefined && typeof text === 'string' && text !== '') texts[name] = name === 'identityNumber' ? text.toUpperCase() : text;
  }
  const sealed = Object.entries(texts).map(([name, text]) => [
    `sealed.${name}`,
    cipher.seal(text, sealedPlace.caseField(caseId, name as keyof typeof texts)),
  ]);
  return { ...(Object.fromEntries(sealed) as Record<string, string>), ...whoseCase(texts, cipher) };
}
