import type { Trace } from './trace.js';

/** Where the traces differ, readable; empty when they tell the same. */
export function diff(expected: Trace, actual: Trace, names: readonly [expected: string, actual: string]): string[] {
  const groups = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  return groups
    .flatMap((group) => {
      const [theirs, ours] = [expected[group] ?? [], actual[group] ?? []];
      if (theirs.join('\n') === ours.join('\n')) return [];
      return [`  ${group}`, ...compareLines(theirs, ours)];
    })
    .map((line, index) => (index === 0 ? `  (- ${names[0]}, + ${names[1]})\n${line}` : line));
}

/** The longest common lines stay, the others are marked by whose they are. */
function compareLines(theirs: readonly string[], ours: readonly string[]): string[] {
  const common = Array.from({ length: theirs.length + 1 }, () => new Array<number>(ours.length + 1).fill(0));
  for (let row = theirs.length - 1; row >= 0; row--) {
    for (let column = ours.length - 1; column >= 0; column--) {
      common[row]![column] =
        theirs[row] === ours[column] ? common[row + 1]![column + 1]! + 1 : Math.max(common[row + 1]![column]!, common[row]![column + 1]!);
    }
  }
  const lines: string[] = [];
  let [row, column] = [0, 0];
  while (row < theirs.length || column < ours.length) {
    if (row < theirs.length && theirs[row] === ours[column]) {
      lines.push(`      ${theirs[row]}`);
      row++;
      column++;
    } else if (column >= ours.length || (row < theirs.length && common[row + 1]![column]! >= common[row]![column + 1]!))
      lines.push(`    - ${theirs[row++]}`);
    else lines.push(`    + ${ours[column++]}`);
  }
  return lines;
}
