const zoneMs = 8 * 3_600_000;

/** `09:12`, on the clocks of Asia/Shanghai. */
export function clockTime(at: string): string {
  return new Date(Date.parse(at) + zoneMs).toISOString().slice(11, 16);
}
