import type { BSONRegExp } from 'bson';
import { bsonType } from '../bson-type.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { encodeKey } from '../keys/encode-key.js';
import { keyAfter } from '../keys/key-after.js';
import { typeOrder } from '../keys/type-order.js';

/** Keys from `low` (included) up to `high` (left out); both in ascending form. */
export interface Interval {
  readonly low: Buffer;
  readonly high: Buffer;
}

/** What a filter demands of one path: any of `points`, or a value within every one of `ranges`. */
export interface PathBounds {
  readonly points?: readonly Buffer[];
  readonly ranges?: readonly Interval[];
  /** The values behind the points match more than themselves: null also matches a missing field. */
  readonly takesNull: boolean;
}

/**
 * The bounds that a filter puts on each path. They may let too much through, never too little: whoever scans by them
 * still applies the whole filter.
 */
export function pathBounds(filter: Document, hasCollation: boolean): Map<string, PathBounds> {
  const bounds = new Map<string, PathBounds>();
  collect(filter, hasCollation, bounds);
  return bounds;
}

function collect(filter: Document, hasCollation: boolean, bounds: Map<string, PathBounds>): void {
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition)) {
      for (const branch of condition) if (isPlainObject(branch)) collect(branch, hasCollation, bounds);
    } else if (!key.startsWith('$')) {
      const found = conditionBounds(condition, hasCollation);
      const known = bounds.get(key);
      if (found && !known) bounds.set(key, found);
      else if (found?.points && !known?.points) bounds.set(key, found);
      else if (found?.ranges && known?.ranges) {
        bounds.set(key, { ranges: [...known.ranges, ...found.ranges], takesNull: false });
      }
    }
  }
}

function conditionBounds(condition: unknown, hasCollation: boolean): PathBounds | undefined {
  if (condition instanceof RegExp || bsonType(condition) === 'BSONRegExp') return prefixBounds(condition, undefined, hasCollation);
  if (!isPlainObject(condition) || !Object.keys(condition)[0]?.startsWith('$')) return points([condition], hasCollation);

  if ('$eq' in condition) return points([condition.$eq], hasCollation);
  if (Array.isArray(condition.$in)) return points(condition.$in, hasCollation);
  if ('$regex' in condition) return prefixBounds(condition.$regex, condition.$options, hasCollation);
  if (isPlainObject(condition.$elemMatch)) {
    const inner = conditionBounds(condition.$elemMatch, hasCollation);
    return Object.keys(condition.$elemMatch)[0]?.startsWith('$') ? inner : undefined;
  }
  const ranges: Interval[] = [];
  for (const operator of ['$gt', '$gte', '$lt', '$lte'] as const) {
    if (operator in condition) {
      const range = oneSided(operator, condition[operator], hasCollation);
      if (range) ranges.push(range);
    }
  }
  return ranges.length > 0 ? { ranges, takesNull: false } : undefined;
}

function points(values: readonly unknown[], hasCollation: boolean): PathBounds | undefined {
  // An array, a pattern or text under a collation equals more than its own key.
  const isExact = values.every((value) => ![7, 13].includes(typeOrder(value)) && !(hasCollation && [5, 6].includes(typeOrder(value))));
  if (!isExact) return undefined;
  const keys = new Map(values.map(encodeKey).map((key) => [key.toString('latin1'), key]));
  return {
    points: [...keys.values()].sort(Buffer.compare),
    takesNull: values.some((value) => value === null || value === undefined),
  };
}

/** Only types whose values compare among themselves; for the others the scan decides. */
const rangeTypes = new Set([4, 5, 9, 10, 11, 12]);

function oneSided(operator: '$gt' | '$gte' | '$lt' | '$lte', value: unknown, hasCollation: boolean): Interval | undefined {
  const type = typeOrder(value);
  if (!rangeTypes.has(type) || (hasCollation && type === 5)) return undefined;
  const key = encodeKey(value);
  const typeStart = Buffer.from([type]);
  return operator === '$gt' || operator === '$gte'
    ? { low: key, high: keyAfter(typeStart) as Buffer }
    : { low: typeStart, high: keyAfter(key) as Buffer };
}

/** `/^abc/` demands text that starts with abc. */
function prefixBounds(pattern: unknown, options: unknown, hasCollation: boolean): PathBounds | undefined {
  const [source, flags] =
    pattern instanceof RegExp
      ? [pattern.source, pattern.flags]
      : bsonType(pattern) === 'BSONRegExp'
        ? [(pattern as BSONRegExp).pattern, (pattern as BSONRegExp).options]
        : [String(pattern), ''];
  const prefix = /^\^([\p{L}\p{N} _:/@-]+)(.?)/u.exec(source);
  if (!prefix?.[1] || flags !== '' || (options !== undefined && options !== '') || source.includes('|') || hasCollation) {
    return undefined;
  }
  // A quantifier after the prefix makes its last character optional.
  const text = /[*?{]/.test(prefix[2] ?? '') ? [...prefix[1]].slice(0, -1).join('') : prefix[1];
  const low = encodeKey(text).subarray(0, -1);
  return { ranges: [{ low, high: keyAfter(low) as Buffer }], takesNull: false };
}
