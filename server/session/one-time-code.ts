import { Secret, TOTP } from 'otpauth';

const periodSeconds = 30;

/** What an authenticator app needs to know. */
export function newSecret(username: string): { readonly secret: string; readonly address: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, address: totpOf(secret.base32, username).toString() };
}

/** The step of time whose code it is, one step early or late allowed for clocks that differ; undefined when it is none. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const delta = totpOf(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / periodSeconds) + delta;
}

function totpOf(secret: string, username = ''): TOTP {
  return new TOTP({ issuer: '一门', label: username, secret: Secret.fromBase32(secret), period: periodSeconds });
}
