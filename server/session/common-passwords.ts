import { dictionary } from '@zxcvbn-ts/language-common';

let known: ReadonlySet<string> | undefined;

/** Whether a password, in lower case, is among the fifty thousand that people use most. */
export function isCommonPassword(lowerCase: string): boolean {
  known ??= new Set(dictionary['passwords-common']);
  return known.has(lowerCase);
}
