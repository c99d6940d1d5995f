/** A regular expression as java.util.regex reads it. */
export type PatternTree =
  | { readonly kind: 'set'; readonly has: CharacterSet }
  | { readonly kind: 'sequence'; readonly items: readonly PatternTree[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternTree[] }
  | { readonly kind: 'group'; readonly index: number; readonly of: PatternTree }
  | { readonly kind: 'atomic'; readonly of: PatternTree }
  | { readonly kind: 'look'; readonly isAhead: boolean; readonly isNegative: boolean; readonly of: PatternTree }
  | { readonly kind: 'repeat'; readonly of: PatternTree; readonly least: number; readonly most: number; readonly greed: Greed }
  | { readonly kind: 'backReference'; readonly index: number; readonly ignoresCase: boolean }
  | { readonly kind: 'assertion'; readonly holds: Assertion };

export type Greed = 'greedy' | 'lazy' | 'possessive';
/** By code point. */
export type CharacterSet = (codePoint: number) => boolean;
export type Assertion = (text: string, position: number) => boolean;

export interface Flags {
  readonly ignoresCase: boolean;
  readonly isMultiline: boolean;
  /** A dot takes line ends, too. */
  readonly dotAll: boolean;
  /** Blanks and comments within the pattern mean nothing. */
  readonly comments: boolean;
}

/** What Java would throw a PatternSyntaxException for. */
export class PatternError extends Error {}
