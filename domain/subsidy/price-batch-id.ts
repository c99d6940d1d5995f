/** The batch by which a county pays what a run hands down to it. */
export function priceBatchId(runId: string, countyCode: string): string {
  return `${runId}-${countyCode}`;
}
