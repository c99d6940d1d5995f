import type { Document } from '../document.js';
import { compareValues } from '../keys/compare-values.js';
import { encodeKey } from '../keys/encode-key.js';
import { invertKey } from '../keys/invert-key.js';
import type { Sort } from './parse-sort.js';
import { missing, valuesAt } from './values-at.js';

interface Entry<Item> {
  readonly item: Item;
  readonly key: Buffer | readonly unknown[];
}

/**
 * Sorts what `document` reads from each source; of the source itself only what `item` keeps stays in memory. With a
 * limit no more than twice that many are held. Equal keys stay in the order they came.
 */
export function sortDocuments<Source, Item>(
  sources: Iterable<Source>,
  sort: Sort,
  options: {
    readonly document: (source: Source) => Document;
    readonly item: (source: Source) => Item;
    readonly limit?: number | undefined;
    readonly collator?: Intl.Collator | undefined;
  },
): Item[] {
  const { limit = Infinity, collator } = options;
  const paths = sort.map(([path, direction]) => ({ names: path.split('.'), direction }));
  const compare = collator ? compareBy(sort, collator) : compareBytes;

  let entries: Entry<Item>[] = [];
  for (const source of sources) {
    const extremes = paths.map(({ names, direction }) => extreme(options.document(source), names, direction, collator));
    const key = collator
      ? extremes
      : Buffer.concat(extremes.map((value, i) => (paths[i]?.direction === -1 ? invertKey(encodeKey(value)) : encodeKey(value))));
    entries.push({ item: options.item(source), key });
    if (entries.length >= 2 * limit + 64) entries = entries.sort(compare).slice(0, limit);
  }
  entries.sort(compare);
  return (limit === Infinity ? entries : entries.slice(0, limit)).map(({ item }) => item);
}

/** An array sorts by its smallest element when ascending and by its largest when descending. */
function extreme(document: Document, names: readonly string[], direction: 1 | -1, collator?: Intl.Collator): unknown {
  const values = valuesAt(document, names).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  const candidates = values.map((value) => (value === missing ? null : value));
  if (candidates.length <= 1) return candidates[0] ?? null;
  return candidates.reduce((best, value) => (compareValues(value, best, collator) * direction < 0 ? value : best));
}

function compareBytes<Item>(a: Entry<Item>, b: Entry<Item>): number {
  return Buffer.compare(a.key as Buffer, b.key as Buffer);
}

function compareBy(sort: Sort, collator: Intl.Collator) {
  return <Item>(a: Entry<Item>, b: Entry<Item>): number => {
    for (const [i, [, direction]] of sort.entries()) {
      const order = compareValues((a.key as unknown[])[i], (b.key as unknown[])[i], collator);
      if (order !== 0) return order * direction;
    }
    return 0;
  };
}
