/** Substitutions that hold on a civil day. */
export function activeOn(day: string) {
  return { until: { $gte: day }, from: { $lte: day }, endedAt: { $exists: false } };
}
