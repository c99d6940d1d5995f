/** M13: heating is paid once each winter, from the first day of its first month on. Who asks during the season is paid now, others when it begins. */
export function heatingSeason(
  date: string,
  { fromMonth, untilMonth }: { readonly fromMonth: number; readonly untilMonth: number },
): { readonly startsOn: string; readonly winter: string } {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  // A season that ends after the turn of the year began in the year before it.
  const startYear =
    untilMonth < fromMonth && month <= untilMonth ? year - 1 : untilMonth >= fromMonth && month > untilMonth ? year + 1 : year;
  return { startsOn: `${startYear}-${String(fromMonth).padStart(2, '0')}-01`, winter: `winter-${startYear}` };
}
