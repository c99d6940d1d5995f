import { useState } from 'react';

interface Held<T> {
  readonly shown: readonly T[];
  /** How many rows came or went meanwhile. */
  readonly waiting: number;
  readonly hold: (event: { readonly pointerType: string }) => void;
  readonly letGo: () => void;
  readonly accept: () => void;
}

/**
 * The list as it was while the mouse is over it, so that no row jumps away under the cursor. It catches up when the mouse leaves,
 * another `scope` is shown, or the person asks.
 */
export function useHeldWhile<T>(fresh: readonly T[], scope: string, keysOf: (list: readonly T[]) => readonly string[]): Held<T> {
  const [held, setHeld] = useState<{ readonly scope: string; readonly list: readonly T[] }>();
  const isHeld = held !== undefined && held.scope === scope && held.list.length > 0;
  const waiting = isHeld ? differences(keysOf(held.list), keysOf(fresh)) : 0;
  return {
    // Rows that stay may change their words; only coming and going moves others.
    shown: waiting > 0 && held ? held.list : fresh,
    waiting,
    hold: ({ pointerType }) => pointerType === 'mouse' && setHeld({ scope, list: fresh }),
    letGo: () => setHeld(undefined),
    accept: () => setHeld({ scope, list: fresh }),
  };
}

function differences(before: readonly string[], after: readonly string[]): number {
  const old = new Set(before);
  const now = new Set(after);
  return after.filter((key) => !old.has(key)).length + before.filter((key) => !now.has(key)).length;
}
