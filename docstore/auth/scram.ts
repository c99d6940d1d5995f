import { randomBytes, timingSafeEqual } from 'node:crypto';
import { CommandError } from '../command-error.js';
import { hmac, sha256, type Credentials } from './credentials.js';

/** The server's side of one SCRAM-SHA-256 conversation (RFC 5802). */
export class Scram {
  #clientFirst = '';
  #serverFirst = '';
  #nonce = '';
  #isKnownUser = false;

  constructor(private readonly credentials: Credentials) {}

  /** Answers the client's first message with salt and nonce; an unknown user gets them too, and fails later. */
  first(payload: Buffer): Buffer {
    const text = payload.toString('utf8');
    const bare = /^n,(?:a=[^,]*)?,(.*)$/s.exec(text)?.[1];
    const fields = bare === undefined ? undefined : fieldsOf(bare);
    if (bare === undefined || !fields?.n || !fields.r) throw failed();
    this.#isKnownUser = fields.n.replaceAll('=2C', ',').replaceAll('=3D', '=') === this.credentials.user;
    this.#clientFirst = bare;
    this.#nonce = fields.r + randomBytes(24).toString('base64');
    this.#serverFirst = `r=${this.#nonce},s=${this.credentials.salt.toString('base64')},i=${this.credentials.iterations}`;
    return Buffer.from(this.#serverFirst);
  }

  /** Checks the client's proof, and proves in turn that the server knows the password. */
  final(payload: Buffer): Buffer {
    const text = payload.toString('utf8');
    const fields = fieldsOf(text);
    const withoutProof = text.slice(0, text.lastIndexOf(',p='));
    const message = `${this.#clientFirst},${this.#serverFirst},${withoutProof}`;
    const proof = Buffer.from(fields.p ?? '', 'base64');
    const signature = hmac(this.credentials.storedKey, message);
    if (proof.length !== signature.length || fields.r !== this.#nonce) throw failed();
    const clientKey = Buffer.from(proof.map((byte, i) => byte ^ (signature[i] ?? 0)));
    if (!timingSafeEqual(sha256(clientKey), this.credentials.storedKey) || !this.#isKnownUser) throw failed();
    return Buffer.from(`v=${hmac(this.credentials.serverKey, message).toString('base64')}`);
  }
}

function fieldsOf(text: string): Record<string, string> {
  return Object.fromEntries(text.split(',').map((field) => [field.slice(0, 1), field.slice(2)]));
}

function failed(): CommandError {
  return new CommandError('AuthenticationFailed', 'Authentication failed.');
}
