/** One line of a CSV file. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => quoted(String(cell))).join(',')}\n`;
}

/** Before the first line, for the spreadsheet programs that take anything without it for another encoding. */
export const csvStart = '\uFEFF';

/** A text that a spreadsheet would take for a formula is shown as text. */
function quoted(text: string): string {
  return `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
