import { budget } from '../budget.js';
import {
  add,
  compareNumbers,
  divide,
  isNumber,
  multiply,
  numberOfDouble,
  raise,
  subtract,
  toDouble,
  type FeelNumber,
} from '../value/number.js';
import { valueText } from '../value/value-text.js';
import { FeelError, isList, type FeelValue } from '../value/value.js';
import { builtin, varArgs, type Functions } from './builtin.js';

/** Of no numbers they are null, but for the mode. */
export const statisticsFunctions: Functions = {
  sum: [ofNumbers(sum)],
  product: [ofNumbers((numbers) => numbers.reduce(multiply, 1))],
  mean: [ofNumbers((numbers) => divide(sum(numbers), numbers.length))],
  median: [ofNumbers(median)],
  stddev: [ofNumbers(standardDeviation)],
  mode: [ofNumbers(mode, [])],
};

function ofNumbers(body: (numbers: readonly FeelNumber[]) => FeelValue, ofNone: FeelValue = null) {
  return builtin(
    'list',
    (list = null) => {
      if (!isList(list)) return undefined;
      if (list.length === 0) return ofNone;
      budget.spend(list.length);
      const wrong = list.find((item) => !isNumber(item));
      if (wrong !== undefined) return new FeelError(`expected number but found '${valueText(wrong)}'`);
      return body(list.filter(isNumber));
    },
    varArgs,
  );
}

function sum(numbers: readonly FeelNumber[]): FeelNumber {
  return numbers.reduce(add, 0);
}

function median(numbers: readonly FeelNumber[]): FeelValue {
  const sorted = [...numbers].sort(compareNumbers);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : divide(add(sorted[middle - 1] ?? 0, upper), 2);
}

function standardDeviation(numbers: readonly FeelNumber[]): FeelValue {
  const mean = divide(sum(numbers), numbers.length);
  const squares = numbers.reduce<FeelNumber>((total, number) => add(total, raise(subtract(number, mean), 2)), 0);
  return numberOfDouble(Math.sqrt(toDouble(divide(squares, numbers.length - 1))));
}

/** What comes most often, in order. */
function mode(numbers: readonly FeelNumber[]): FeelValue {
  const groups: { readonly number: FeelNumber; count: number }[] = [];
  for (const number of [...numbers].sort(compareNumbers)) {
    const last = groups.at(-1);
    if (last && compareNumbers(last.number, number) === 0) last.count++;
    else groups.push({ number, count: 1 });
  }
  const most = groups.reduce((count, group) => Math.max(count, group.count), 0);
  return groups.filter(({ count }) => count === most).map(({ number }) => number);
}
