import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { encodeKey } from '../keys/encode-key.js';
import { invertKey } from '../keys/invert-key.js';
import { keyAfter } from '../keys/key-after.js';
import { toNumber } from '../to-number.js';
import type { Collection, Index } from '../storage/collection.js';
import { isPlainObject } from '../is-plain-object.js';
import { pathBounds, type Interval, type PathBounds } from './path-bounds.js';
import type { KeyRange, PlanRequest, ScanPlan } from './scan-plan.js';

const MAX_RANGES = 1000;

interface Candidate {
  readonly plan: ScanPlan & { kind: 'INDEX' };
  readonly score: number;
}

/** Chooses the index that narrows the scan most; among equals, one that also gives the order asked for. */
export function planScan(collection: Collection, request: PlanRequest): ScanPlan {
  const bounds = pathBounds(request.filter, request.hasCollation);
  const hinted = hintedIndexes(collection, request.hint);
  const candidates = hinted
    .filter((index) => covers(index, request.filter, bounds))
    .map((index) => candidate(index, bounds, request))
    .filter((found) => found.score > 0 || request.hint !== undefined)
    .sort((a, b) => b.score - a.score);
  return candidates[0]?.plan ?? collectionScan(request);
}

function collectionScan({ sort }: PlanRequest): ScanPlan {
  const isNatural = sort.length > 0 && sort[0]?.[0] === '$natural';
  return { kind: 'COLLECTION', isReversed: isNatural && sort[0]?.[1] === -1, isSorted: isNatural || sort.length === 0 };
}

function hintedIndexes(collection: Collection, hint: unknown): readonly Index[] {
  if (hint === undefined || hint === null) return collection.indexes;
  if (isPlainObject(hint) && '$natural' in hint) return [];
  const found = collection.indexes.filter((index) =>
    typeof hint === 'string' ? index.name === hint : encodeKey(index.spec.key).equals(encodeKey(hint)),
  );
  if (found.length === 0) {
    throw new CommandError(
      'BadValue',
      'error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index',
    );
  }
  return found;
}

/** Whether the index holds every document that the filter can match. */
function covers(index: Index, filter: Document, bounds: Map<string, PathBounds>): boolean {
  if (index.isSparse) {
    const demanded = index.fields.some(([path]) => {
      const found = bounds.get(path);
      return (found && !found.takesNull) || demandsPresence(filter[path]);
    });
    if (!demanded) return false;
  }
  return index.partialFilter === undefined || implies(filter, bounds, index.partialFilter);
}

function demandsPresence(condition: unknown): boolean {
  return isPlainObject(condition) && (condition.$exists === true || toNumber(condition.$exists) === 1);
}

/** Clause by clause: the same condition, or a presence or range that the filter's own value satisfies. */
function implies(filter: Document, bounds: Map<string, PathBounds>, partial: Document): boolean {
  return Object.entries(partial).every(([path, condition]) => {
    if (path in filter && encodeKey(filter[path]).equals(encodeKey(condition))) return true;
    const found = bounds.get(path);
    if (path.startsWith('$') || !found || found.takesNull) return false;
    if (demandsPresence(condition) && Object.keys(condition as Document).length === 1) return true;
    const wanted = pathBounds({ [path]: condition }, false).get(path);
    if (!wanted || !found.points || Object.keys(condition as object).some((name) => !comparisons.has(name))) return false;
    return found.points.every((point) => wanted.ranges?.every((range) => strictlyInside(point, range)) ?? false);
  });
}

const comparisons = new Set(['$gt', '$gte', '$lt', '$lte']);

function strictlyInside(point: Buffer, { low, high }: Interval): boolean {
  const after = keyAfter(point);
  return Buffer.compare(point, low) > 0 && after !== undefined && Buffer.compare(after, high) < 0;
}

function candidate(index: Index, bounds: Map<string, PathBounds>, { sort }: PlanRequest): Candidate {
  let ranges: KeyRange[] = [{ low: Buffer.alloc(0), high: undefined }];
  let score = 0;
  let constants = 0;
  for (const [i, [path, direction]] of index.fields.entries()) {
    const found = bounds.get(path);
    if (!found || (index.isMultikey && i > 0 && isShared(index, path))) break;
    const narrowed = found.points
      ? found.points.map((point): Interval => ({ low: point, high: keyAfter(point) as Buffer }))
      : [intersection(found.ranges ?? [], index.isMultikey)];
    if (ranges.length * narrowed.length > MAX_RANGES) break;
    ranges = ranges.flatMap((range) => narrowed.map((interval) => within(range.low, interval, direction)));
    if (!found.points) {
      score += 4;
      break;
    }
    score += 10;
    if (found.points.length === 1) constants = constants === i ? i + 1 : constants;
  }
  if (score > 0 && index.isUnique && constants === index.fields.length) score += 50;
  ranges.sort((a, b) => Buffer.compare(a.low, b.low));

  const order = index.isMultikey ? undefined : sortDirection(index, sort, constants);
  const isSorted = sort.length === 0 || order !== undefined;
  if (order !== undefined && sort.length > 0) score += 3;
  return { plan: { kind: 'INDEX', index, ranges, isReversed: order === -1, isSorted }, score };
}

/** In a multikey index two fields below one array may come from different elements. */
function isShared(index: Index, path: string): boolean {
  const root = path.split('.')[0];
  return index.fields.some(([other]) => other !== path && other.split('.')[0] === root);
}

/** On a multikey index different elements may satisfy the two ends, so only one end may narrow the scan. */
function intersection(ranges: readonly Interval[], isMultikey: boolean): Interval {
  const [first, ...others] = ranges as readonly [Interval, ...Interval[]];
  if (isMultikey) return first;
  return others.reduce(
    (all, range) => ({
      low: Buffer.compare(range.low, all.low) > 0 ? range.low : all.low,
      high: Buffer.compare(range.high, all.high) < 0 ? range.high : all.high,
    }),
    first,
  );
}

/** The keys that continue `prefix` with a component in the interval. */
function within(prefix: Buffer, { low, high }: Interval, direction: 1 | -1): KeyRange {
  if (direction === 1) return { low: Buffer.concat([prefix, low]), high: Buffer.concat([prefix, high]) };
  // Inverted, "below `high`" becomes "at or above the inversion of what comes just before it".
  return { low: Buffer.concat([prefix, afterInverted(high)]), high: keyAfter(Buffer.concat([prefix, invertKey(low)])) };
}

function afterInverted(high: Buffer): Buffer {
  return keyAfter(invertKey(high)) ?? invertKey(high);
}

/** 1 or -1 when reading the index that way gives the order; fields held constant may be skipped. */
function sortDirection(index: Index, sort: PlanRequest['sort'], constants: number): 1 | -1 | undefined {
  const fixed = new Set(index.fields.slice(0, constants).map(([path]) => path));
  const wanted = sort.filter(([path]) => !fixed.has(path));
  if (wanted.length === 0) return 1;
  const available = index.fields.slice(constants);
  let direction: 1 | -1 | undefined;
  for (const [i, [path, wantedDirection]] of wanted.entries()) {
    const field = available[i];
    if (field?.[0] !== path) return undefined;
    const reading = field[1] === wantedDirection ? 1 : -1;
    if (direction !== undefined && direction !== reading) return undefined;
    direction = reading;
  }
  return direction;
}
