/** `180000` → `¥1,800.00`. Money is integer fen everywhere; only this shows it. */
export function formatFen(fen: number): string {
  const yuan = Math.trunc(Math.abs(fen) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const cents = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}¥${yuan}.${cents}`;
}
