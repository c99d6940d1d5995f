import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether the sender knows the secret: HMAC-SHA256 over the body as it came, in hex. */
export function isSigned(rawBody: Buffer, signature: string | undefined, secret: string): boolean {
  const expected = createHmac('sha256', secret).update(rawBody).digest();
  const given = Buffer.from((signature ?? '').replace(/^sha256=/, ''), 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
