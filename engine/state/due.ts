import type { Key } from '../protocol/key.js';

export type DueKind = 'timer' | 'job-deadline' | 'job-backoff' | 'message';

/** Entries of the due index sort by time, and at one time by their owners: Zeebe fires the timers of an older element first. */
export const due = {
  name: 'due',

  entry(atMs: number, kind: DueKind, key: Key, ownerKey: Key): string {
    return `${String(Math.max(0, Math.ceil(atMs))).padStart(15, '0')}|${kind}|${ownerKey}|${key}`;
  },

  parse(entry: string): { readonly atMs: number; readonly kind: DueKind; readonly key: Key } {
    const [at, kind, , key] = entry.split('|') as [string, DueKind, Key, Key];
    return { atMs: Number(at), kind, key };
  },
};
