/** ASVS 6.2: length counts, composition does not. */
export const shortestPassword = 10;

export type PasswordProblem = 'too-short' | 'too-common' | 'like-the-name' | 'as-before';

/** What is wrong with a new password; undefined when it may be used. Letters count alike in both cases, for guessing does so too. */
export function passwordProblem(
  password: string,
  {
    username,
    before,
    isCommon,
  }: { readonly username: string; readonly before?: string; readonly isCommon: (lowerCase: string) => boolean },
): PasswordProblem | undefined {
  const lowerCase = password.toLowerCase();
  if ([...password].length < shortestPassword) return 'too-short';
  if (isCommon(lowerCase) || isCommon(lowerCase.replace(/\d+$/, '')) || new Set(lowerCase).size < 4) return 'too-common';
  if (lowerCase.includes(username.toLowerCase())) return 'like-the-name';
  return password === before ? 'as-before' : undefined;
}
