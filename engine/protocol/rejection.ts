import type { RejectionType } from './record.js';

/** The caller asked for what cannot be. */
export interface Rejection {
  readonly ok: false;
  readonly type: RejectionType;
  readonly reason: string;
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Rejection;

export function reject(type: RejectionType, reason: string): Rejection {
  return { ok: false, type, reason };
}
