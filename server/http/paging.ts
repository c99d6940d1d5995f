import { z } from 'zod';
import { parse } from './parse.js';

export const pageSize = 30;

/** The query of a list: where the last page ended. The cursor is the last item's sort key. */
const Cursor = z.object({ cursor: z.string().max(300).optional() });

export function readCursor(query: unknown): string | undefined {
  const { cursor } = parse(Cursor, query);
  return cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8');
}

/** One page of what was asked for with a limit of `pageSize + 1`. */
export function toPage<T, V>(found: readonly T[], sortKey: (item: T) => string, view: (item: T) => V): { items: V[]; nextCursor?: string } {
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  const items = shown.map(view);
  return found.length > pageSize && last !== undefined ? { items, nextCursor: Buffer.from(sortKey(last)).toString('base64url') } : { items };
}
