/** What an evaluation tells: its type, its value as JSON, and the warnings; or why there is none. */
export type Answer =
  | { readonly type: string; readonly json: string; readonly warnings: readonly string[] }
  | { readonly failure: string; readonly warnings: readonly string[] }
  /** It is no FEEL; what a parser says about it is not compared. */
  | { readonly invalid: true };

export interface Question {
  /** An expression, or a decision table's cell. */
  readonly text: string;
  readonly isTests: boolean;
  /** JSON. */
  readonly input?: string;
}

export function keyOf({ text, isTests, input }: Question): string {
  return isTests ? `${input ?? ''} ? ${text}` : text;
}
