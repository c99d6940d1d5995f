import type { Backend } from './backend.js';

/** One unary method of the gateway: a decoded request in, a response to encode out. Int64 fields are strings. */
export type Method<Request, Response> = (request: Request, backend: Backend, call: Call) => Promise<Response>;

/** The client's call, as far as a method may care. */
export interface Call {
  /** The answer is not a matter of the engine's speed: the client waits that long, or the usual time for 0. */
  waitsFor(ms: number): void;
  /** Runs once the call has been answered or nobody waits for it any more. */
  onEnd(listener: () => void): void;
}

/** A file to deploy. */
export interface Resource {
  readonly name: string;
  readonly content: Buffer;
}
