import type { FeelNumber } from '../value/number.js';
import type { Temporal } from '../temporal/parse.js';

/** An expression as it was parsed. Chains of operators are kept flat, so that long ones are not deep. */
export type Tree =
  | { readonly kind: 'constant'; readonly value: null | boolean | string | FeelNumber | Temporal }
  | { readonly kind: 'input' }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'context'; readonly entries: readonly (readonly [key: string, value: Tree])[] }
  | RangeTree
  | { readonly kind: 'reference'; readonly names: readonly string[] }
  | { readonly kind: 'path'; readonly base: Tree; readonly key: string }
  | { readonly kind: 'filter'; readonly base: Tree; readonly condition: Tree }
  | { readonly kind: 'chain'; readonly first: Tree; readonly rest: readonly Link[] }
  | { readonly kind: 'negation'; readonly of: Tree }
  | { readonly kind: 'comparison'; readonly operator: Comparator; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'not'; readonly of: Tree }
  | { readonly kind: 'junction'; readonly operator: 'and' | 'or'; readonly items: readonly Tree[] }
  | { readonly kind: 'anyOf'; readonly tests: readonly Tree[] }
  | { readonly kind: 'if'; readonly condition: Tree; readonly then: Tree; readonly otherwise: Tree }
  | { readonly kind: 'in'; readonly value: Tree; readonly test: Tree }
  | { readonly kind: 'instanceOf'; readonly value: Tree; readonly type: string }
  | { readonly kind: 'for' | 'some' | 'every'; readonly iterators: readonly Iterator[]; readonly body: Tree }
  | { readonly kind: 'iteration'; readonly start: Tree; readonly end: Tree }
  | { readonly kind: 'call'; readonly path: readonly string[]; readonly name: string; readonly args: Arguments }
  | { readonly kind: 'function'; readonly parameters: readonly string[]; readonly body: Tree }
  | { readonly kind: 'inputComparison'; readonly operator: Comparator; readonly right: Tree }
  | { readonly kind: 'inputInRange'; readonly range: RangeTree }
  | { readonly kind: 'test'; readonly of: Tree };

export type Comparator = '=' | '<' | '<=' | '>' | '>=';
export type Operator = '+' | '-' | '*' | '/' | '**';

export interface Link {
  readonly operator: Operator;
  readonly right: Tree;
}

export interface Iterator {
  readonly name: string;
  readonly in: Tree;
}

export interface RangeTree {
  readonly kind: 'range';
  readonly start: Tree;
  readonly end: Tree;
  readonly startIsClosed: boolean;
  readonly endIsClosed: boolean;
}

export type Arguments =
  | { readonly kind: 'positional'; readonly values: readonly Tree[] }
  | { readonly kind: 'named'; readonly values: ReadonlyMap<string, Tree> };
