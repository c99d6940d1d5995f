import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Logger } from 'pino';
import { type z } from 'zod';

export interface OutsideOptions {
  readonly baseUrl: string;
  /** For each try. */
  readonly timeoutMs?: number;
  readonly log?: Logger;
  /** Shared with the system: each request is signed with it, as its stand-in describes. */
  readonly secret?: string;
}

export interface OutsideRequest<Answer> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: object;
  /** What each status code's body has to look like; any other code is no answer. */
  readonly answers: Readonly<Record<number, z.ZodType<Answer>>>;
  /** Only what may be repeated without harm is tried again. */
  readonly tries: number;
  /** For each try, when this request has its own. */
  readonly timeoutMs?: number;
}

/** No answer we can rely on: none in time, a broken one, or one that contradicts what was agreed. */
export const noAnswer = Symbol('no answer');

/** Talks to one outside system. Logs each failure by system, path template and kind; never what was said about a person. */
export function httpClient(system: string, { baseUrl, timeoutMs: usualTimeoutMs = 3_000, log, secret }: OutsideOptions): <Answer>(request: OutsideRequest<Answer>) => Promise<Answer | typeof noAnswer> {
  const once = async <Answer>({ method, path, body, answers, timeoutMs = usualTimeoutMs }: OutsideRequest<Answer>): Promise<Answer | typeof noAnswer> => {
    try {
      const url = baseUrl + path;
      const text = body ? JSON.stringify(body) : undefined;
      const response = await fetch(url, {
        method,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          ...(text !== undefined && { 'content-type': 'application/json' }),
          ...(secret !== undefined && signature(secret, method, url, text ?? '')),
        },
        ...(text !== undefined && { body: text }),
      });
      const expected = answers[response.status];
      if (!expected) return failed(`status ${response.status}`);
      const parsed = expected.safeParse(await response.json());
      return parsed.success ? parsed.data : failed('unexpected answer');
    } catch (error) {
      // Timeout, refused or cut connection, or no JSON.
      return failed(error instanceof Error ? error.name : 'unknown');
    }
  };
  const failed = (reason: string): typeof noAnswer => {
    log?.warn({ system, reason }, 'outside system gave no usable answer');
    return noAnswer;
  };

  return async (request) => {
    for (let tryNumber = 1; ; tryNumber += 1) {
      const answer = await once(request);
      if (answer !== noAnswer || tryNumber >= request.tries) return answer;
      await delay(100 * 2 ** tryNumber);
    }
  };
}

/** HMAC-SHA256 over time, method, path and body, so that neither can be changed on the way. */
function signature(secret: string, method: string, url: string, body: string): Record<string, string> {
  const timestamp = new Date().toISOString();
  const { pathname, search } = new URL(url);
  const signed = createHmac('sha256', secret).update([timestamp, method, pathname + search, body].join('\n')).digest('hex');
  return { 'x-timestamp': timestamp, 'x-signature': signed };
}
