import { isSigned } from './is-signed.js';
import { refuse } from './refuse.js';

/** What another system sent: JSON, its signature over the bytes as they came (`express.raw`). */
export function signedJson(body: unknown, signature: string | undefined, secret: string): unknown {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  if (!isSigned(bytes, signature, secret)) throw refuse('bad-signature');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw refuse('invalid-json');
  }
}
