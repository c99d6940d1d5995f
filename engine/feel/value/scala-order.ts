/**
 * Zeebe's FEEL keeps contexts in Scala's maps: up to four entries in the order in which they came, more of them by the hash of
 * their keys. That order is seen in lists of entries, in text and in warnings.
 */
export function inMapOrder(keys: readonly string[]): readonly string[] {
  return keys.length <= 4 ? keys : byHash(keys);
}

export function inSetOrder(items: readonly string[]): readonly string[] {
  return inMapOrder(items);
}

interface Hashed {
  readonly key: string;
  readonly hash: number;
}

function byHash(keys: readonly string[]): string[] {
  return walk(
    keys.map((key) => ({ key, hash: improved(javaHash(key)) })),
    0,
  );
}

/** A trie of 32 branches: what stands alone in its branch comes first, then the branches that go deeper. */
function walk(items: readonly Hashed[], shift: number): string[] {
  if (shift >= 32) return items.map(({ key }) => key);
  const branches = new Map<number, Hashed[]>();
  for (const item of items) {
    const branch = (item.hash >>> shift) & 31;
    const known = branches.get(branch);
    if (known) known.push(item);
    else branches.set(branch, [item]);
  }
  const sorted = [...branches].sort(([a], [b]) => a - b).map(([, branch]) => branch);
  const alone = sorted.flatMap((branch) => (branch.length === 1 && branch[0] ? [branch[0].key] : []));
  return [...alone, ...sorted.filter(({ length }) => length > 1).flatMap((branch) => walk(branch, shift + 5))];
}

function javaHash(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
}

function improved(code: number): number {
  let hash = (code + ~(code << 9)) | 0;
  hash ^= hash >>> 14;
  hash = (hash + (hash << 4)) | 0;
  return hash ^ (hash >>> 10);
}

/** The order of a table that grows as it fills: by the place that the hash of the key gives. */
export function inTableOrder<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  let size = 16;
  while (items.length > size * 0.75) size *= 2;
  const place = (item: T) => {
    const hash = javaHash(keyOf(item));
    const spread = (hash ^ (hash >>> 16)) | 0;
    return { at: spread & (size - 1), hash: spread, item };
  };
  return items
    .map(place)
    .sort((a, b) => a.at - b.at || a.hash - b.hash)
    .map(({ item }) => item);
}
