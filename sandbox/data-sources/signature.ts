import { createHmac, timingSafeEqual } from 'node:crypto';
import express, { type RequestHandler } from 'express';

/** Reads the body as it was sent, for the signature is over its bytes. */
export const rawBody: RequestHandler = express.raw({ type: () => true, limit: '64kb' });

/** Lets in who signs `${x-timestamp}\n${method}\n${path}\n${body}` with the shared secret (HMAC-SHA256, hex), then parses the body. */
export function signedBy(secret: string): RequestHandler {
  return (req, res, next) => {
    const body = Buffer.isBuffer(req.body) ? req.body.toString() : '';
    const expected = createHmac('sha256', secret)
      .update([req.get('x-timestamp') ?? '', req.method, req.originalUrl, body].join('\n'))
      .digest();
    const given = Buffer.from(req.get('x-signature') ?? '', 'hex');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      res.status(401).json({ error: 'BAD_SIGNATURE' });
      return;
    }
    req.body = JSON.parse(body) as unknown;
    next();
  };
}
