import type { RejectionType } from './record.js';

/** The caller asked for what cannot be. */
export interface Rejection {
  readonly ok: false;
  readonly type: RejectionType;
  readonly reason: string;
}

/** Thrown where a command turns out to be impossible only while it is carried out: all that it wrote is taken back. */
export class Refused extends Error {
  readonly rejection: Rejection;

  constructor(type: RejectionType, reason: string) {
    super(reason);
    this.rejection = reject(type, reason);
  }
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Rejection;

export function reject(type: RejectionType, reason: string): Rejection {
  return { ok: false, type, reason };
}
