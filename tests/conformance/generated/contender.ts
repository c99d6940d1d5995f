import type { RecordJson } from '../player/engine.js';
import type { Answer } from '../player/gateway-client.js';

/** An engine that paths are walked on. */
export interface Contender {
  readonly name: string;
  /** Forgets everything, and puts the clock to where all begins. */
  fresh(): Promise<void>;
  call(method: string, request: Readonly<Record<string, unknown>>): Promise<Answer>;
  advance(milliseconds: number): Promise<void>;
  /** Everything that has happened, once nothing is left to do. */
  records(): Promise<readonly RecordJson[]>;
  close(): Promise<void>;
}
