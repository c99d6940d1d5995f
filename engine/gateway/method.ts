import type { Backend } from './backend.js';

/** One unary method of the gateway: a decoded request in, a response to encode out. Int64 fields are strings. */
export type Method<Request, Response> = (request: Request, backend: Backend) => Promise<Response>;

/** A file to deploy. */
export interface Resource {
  readonly name: string;
  readonly content: Buffer;
}
