import type { PersonFields } from './person-fields.js';

/** Why two records may be of one person. */
export const duplicateReasons = ['identity-number', 'name-birth-village', 'account'] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/**
 * Texts by which records are found, before they are hashed with the key: equal texts, equal hashes, and nothing else can be read from them.
 * Spaces and case do not count.
 */
export function searchTexts(fields: PersonFields): Readonly<Partial<Record<'name' | 'phone' | DuplicateReason, string>>> {
  const { name, identityNumber, phone, birthDate, village, accountNumber } = fields;
  return {
    name: plain(name),
    ...(phone !== undefined && { phone: plain(phone).replaceAll('-', '') }),
    ...(identityNumber !== undefined && { 'identity-number': identityNumber }),
    ...(birthDate !== undefined && village !== undefined && { 'name-birth-village': [plain(name), birthDate, plain(village)].join('~') }),
    ...(accountNumber !== undefined && { account: accountNumber }),
  };
}

/** What somebody typed to find a person: an identity number, a telephone number, else a whole name. */
export function searchTextOf(query: string): { readonly kind: 'identity-number' | 'phone' | 'name'; readonly text: string } {
  const text = plain(query);
  if (/^\d{17}[\dX]$/.test(text)) return { kind: 'identity-number', text };
  if (/^\+?[\d-]{5,20}$/.test(text)) return { kind: 'phone', text: text.replaceAll('-', '') };
  return { kind: 'name', text };
}

const plain = (text: string) => text.replace(/\s/g, '').toUpperCase();
