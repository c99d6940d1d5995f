import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { compileFilter } from './compile-filter.js';

/** Which element of the array at `path` the filter matched: what `path.$` stands for. */
export function positionalIndex(filter: Document, path: string, document: Document): number | undefined {
  const array = path.split('.').reduce<unknown>((value, name) => (value as Document | undefined)?.[name], document);
  if (!Array.isArray(array)) return undefined;
  const clauses = clausesOn(filter, path);
  if (clauses.length === 0) return undefined;
  const tests = clauses.map(([rest, condition]) => {
    const matches = compileFilter({ [rest === '' ? 'v' : `v.${rest}`]: condition });
    // A condition on the whole array is asked of an array with this element alone.
    return (element: unknown) => matches({ v: [element] });
  });
  const all = array.findIndex((element) => tests.every((matches) => matches(element)));
  const index = all >= 0 ? all : array.findIndex((element) => tests[0]?.(element));
  return index >= 0 ? index : undefined;
}

function clausesOn(filter: Document, path: string): [rest: string, condition: unknown][] {
  return Object.entries(filter).flatMap(([key, condition]): [string, unknown][] => {
    if (key === '$and' && Array.isArray(condition)) {
      return condition.filter(isPlainObject).flatMap((branch) => clausesOn(branch, path));
    }
    if (key === path) return [['', condition]];
    return key.startsWith(`${path}.`) ? [[key.slice(path.length + 1), condition]] : [];
  });
}
