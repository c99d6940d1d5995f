export const amountBands = ['none', 'up-to-1', 'up-to-3', 'up-to-6', 'up-to-12', 'above-12'] as const;
export type AmountBand = (typeof amountBands)[number];

/** Amounts of different years side by side: as multiples of the dibao standard of their time. */
export function amountBand(amountFen: number, dibaoStandardFen: number): AmountBand {
  if (amountFen === 0) return 'none';
  const top = ([1, 3, 6, 12] as const).find((multiple) => amountFen <= multiple * dibaoStandardFen);
  return top === undefined ? 'above-12' : `up-to-${top}`;
}
