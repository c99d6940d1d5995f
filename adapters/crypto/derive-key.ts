import { hkdfSync } from 'node:crypto';

/** A key for one purpose; with a salt, for one thing of that purpose. */
export function deriveKey(dataKey: Buffer, purpose: string, salt: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, `yimen:${purpose}`, 32));
}
