import type { EngineProbe } from '../gateway/vitals.js';

/** One of the engine's answers, by the name of its method. */
export type Question = keyof EngineProbe;

/** What the host and the engine's thread tell each other. */
export type ToThread =
  | { readonly kind: 'close' }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question; readonly parameters: readonly unknown[] };

export type FromThread =
  | { readonly kind: 'ready'; readonly address: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown; readonly error?: string }
  | { readonly kind: 'closed' };
