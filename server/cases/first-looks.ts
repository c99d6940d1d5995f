const sameLookMs = 60_000;
const remembered = 10_000;

/** A page that is open asks again at every change: within a minute that is the same look at the case. */
export function firstLooks(): (look: string, nowMs: number) => boolean {
  const lastSeen = new Map<string, number>();
  return (look, nowMs) => {
    const before = lastSeen.get(look);
    if (before !== undefined && nowMs - before < sameLookMs) return false;
    if (lastSeen.size >= remembered) lastSeen.clear();
    lastSeen.set(look, nowMs);
    return true;
  };
}
