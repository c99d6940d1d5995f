import type { Sha256 } from '../bank-file/controlled-file.js';
import { drawInspectors } from './draw.js';
import type { PersonName } from './person-name.js';

export interface Chosen {
  readonly inspectors: readonly PersonName[];
  readonly leftOut: readonly string[];
}

/** Nobody inspects a case that they had to do with. */
export function chooseInspectors(
  { seed, caseId, pool, workedOn, count }: { readonly seed: string; readonly caseId: string; readonly pool: readonly PersonName[]; readonly workedOn: readonly string[]; readonly count: number },
  sha256: Sha256,
): Chosen {
  const free = pool.filter(({ username }) => !workedOn.includes(username));
  const drawn = drawInspectors(seed, caseId, free.map(({ username }) => username), count, sha256);
  return {
    inspectors: drawn.flatMap((username) => free.filter((person) => person.username === username)),
    leftOut: pool.map(({ username }) => username).filter((username) => workedOn.includes(username)),
  };
}
