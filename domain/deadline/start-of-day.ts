/** The first instant of a civil day in Asia/Shanghai. */
export function startOfDay(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString();
}
