import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deriveKey } from './derive-key.js';

/** Encrypts single fields at rest (AES-256-GCM). `place` says where a value belongs, so that a sealed value copied elsewhere does not open. */
export interface FieldCipher {
  seal(text: string, place: string): string;
  open(sealed: string, place: string): string;
  /** Keyed: equal inputs match, and without the key nobody can try all ID numbers. */
  fingerprint(text: string): string;
}

const format = 'v1';

export function fieldCipher(dataKey: Buffer): FieldCipher {
  const sealingKey = deriveKey(dataKey, 'field-sealing');
  const matchingKey = deriveKey(dataKey, 'identity-matching');

  return {
    seal(text, place) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [format, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
    },

    open(sealed, place) {
      const [version, iv, tag, body] = sealed.split('.');
      if (version !== format || iv === undefined || tag === undefined || body === undefined) {
        throw new Error(`Expected a field sealed in format '${format}' at ${place}, found '${version ?? ''}'.`);
      }
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
        .setAAD(Buffer.from(place))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
    },

    fingerprint: (text) => createHmac('sha256', matchingKey).update(text).digest('base64url'),
  };
}
