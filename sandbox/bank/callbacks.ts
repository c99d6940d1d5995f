import { createHmac } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Transfer } from './transfer.js';

const maxTries = 20;

export interface Callbacks {
  /** True once the receiver answered 2xx; false when given up or closed. */
  report(transfer: Transfer): Promise<boolean>;
  /** That all lines of a file are answered. */
  reportFile(fileId: string): Promise<boolean>;
  close(): void;
}

/** Tells the payer how a transfer ended, signed with HMAC-SHA256 over the body. Tries for about half a minute. */
export function callbacks(options: { readonly callbackUrl?: string; readonly callbackSecret?: string }): Callbacks {
  const { callbackUrl, callbackSecret = '' } = options;
  const closing = new AbortController();
  // One for each callback under way, and there may be many.
  setMaxListeners(0, closing.signal);

  async function tell(word: { readonly key: string; readonly status: string; readonly bankRef: string; readonly reason?: string }): Promise<boolean> {
    if (!callbackUrl) return false;
    const body = JSON.stringify(word);
    const signature = createHmac('sha256', callbackSecret).update(body).digest('hex');

    for (let tryNumber = 1; tryNumber <= maxTries && !closing.signal.aborted; tryNumber += 1) {
      const delivered = await fetch(callbackUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-signature': signature },
        body,
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(5_000)]),
      }).then((response) => response.ok, () => false);
      if (delivered) return true;
      await pause(Math.min(2_000, 100 * 2 ** tryNumber), closing.signal);
    }
    return false;
  }

  return {
    report: ({ key, status, bankRef, reason }) => tell({ key, status, bankRef, ...(reason ? { reason } : {}) }),
    reportFile: (fileId) => tell({ key: fileId, status: 'answered', bankRef: `F-${fileId}` }),
    close: () => closing.abort(),
  };
}

/** Waits, or less when closed meanwhile. */
const pause = (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }).catch(() => undefined);
