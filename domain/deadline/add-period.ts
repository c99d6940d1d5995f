/** The civil date a period of whole months or years later; a day that the month lacks is its last day: 31 August + P6M = 28 February. */
export function addPeriod(date: string, period: string): string {
  const [, number, unit] = /^P(\d+)([MY])$/.exec(period) ?? [];
  if (number === undefined) throw new Error(`Expected a period of whole months or years such as 'P6M', but found '${period}'`);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const months = year * 12 + month - 1 + Number(number) * (unit === 'Y' ? 12 : 1);
  const [inYear, inMonth] = [Math.floor(months / 12), months % 12];
  const lastDay = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(inYear, inMonth, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
