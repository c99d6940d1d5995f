/** `+6.2%`; an index that is not published yet is a dash, never 0. */
export function formatPercent(percent: number | null): string {
  return percent === null ? '–' : `${percent > 0 ? '+' : ''}${percent}%`;
}
