import type { TFunction } from 'i18next';

/** `支出 · 低保` for `paid:dibao`; a program without words stands as it is. */
export function accountName(account: string, t: TFunction): string {
  const [kind = account, program] = account.split(':');
  const name = t(`money.account.${kind}`);
  return program === undefined ? name : `${name} · ${t(`money.program.${program}`, { defaultValue: program })}`;
}
