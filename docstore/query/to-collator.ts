import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { toNumber } from '../to-number.js';

const sensitivities = ['base', 'base', 'accent', 'variant', 'variant', 'variant'] as const;

/** The collator for a command's `collation`; undefined for the simple, binary one. */
export function toCollator(collation: unknown): Intl.Collator | undefined {
  if (collation === undefined || collation === null) return undefined;
  const { locale, strength, numericOrdering, caseLevel, caseFirst } = collation as Document;
  if (locale === 'simple') return undefined;
  try {
    const sensitivity = sensitivities[toNumber(strength) ?? 3] ?? 'variant';
    return new Intl.Collator(String(locale).replace('_', '-'), {
      sensitivity: caseLevel === true && sensitivity === 'base' ? 'case' : sensitivity,
      numeric: numericOrdering === true,
      caseFirst: caseFirst === 'upper' || caseFirst === 'lower' ? caseFirst : 'false',
    });
  } catch {
    throw new CommandError('BadValue', `Field 'locale' is invalid in: { locale: "${String(locale)}" }`);
  }
}
