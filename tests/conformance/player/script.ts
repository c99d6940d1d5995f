import type { World } from './world.js';

/** One call to the engine, or a move of the clock. */
export type Step = CallStep | AdvanceStep;

export interface CallStep {
  readonly kind: 'call';
  readonly method: string;
  /** Keys are only known once the script runs. */
  readonly request: (world: World) => Readonly<Record<string, unknown>>;
}

export interface AdvanceStep {
  readonly kind: 'advance';
  readonly milliseconds: number;
}

/** What is played against an engine, and the rules that it is about (docs/conformance.md). */
export interface Script {
  readonly name: string;
  readonly rules: readonly string[];
  readonly resources: readonly (readonly [fileName: string, content: string])[];
  readonly steps: readonly Step[];
}
