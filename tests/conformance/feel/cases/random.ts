import { seeded, type Seeded } from '../../../support/seeded.js';

const count = 800;
const names = [
  'x', 'y', 'n', 's', 'yes', 'no', 'l', 'c', 'c.a', 'c.b.c', 'half', 'amount', 'words', 'mixed', 'empty', 'missing', 'people', 'price',
  'long', 'nested[1]', 'people.age', 'wide.two', 'nothing',
];
const literals = [
  '0', '1', '-2', '2.50', '10', '"a"', '"text"', '""', 'true', 'false', 'null', '[]', '[1,2,3]', '{a:1}', 'date("2024-05-01")', '@"P1M"',
  '@"PT36H"', 'time("10:00:00")', '@"2024-05-01T10:00:00Z"',
];
const unary = [
  'abs', 'floor', 'string', 'not', 'count', 'sum', 'min', 'max', 'reverse', 'distinct values', 'is defined', 'upper case',
  'string length', 'number', 'date', 'even', 'flatten', 'get entries', 'mean', 'all', 'duration', 'day of week', 'sqrt',
];
const binary = [
  'contains', 'append', 'get value', 'list contains', 'index of', 'modulo', 'decimal', 'substring', 'split', 'get or else', 'before',
  'concatenate', 'union', 'string join', 'remove', 'date and time', 'round up', 'starts with', 'matches', 'coincides',
];
const operators = ['+', '-', '*', '/', '**', '=', '!=', '<', '<=', '>', '>=', 'and', 'or'];

/** Of every form, from a seed: what nobody thinks of writing. */
export const randomExpressions: readonly string[] = Array.from({ length: count }, (_, seed) => expression(seeded(seed + 1), 3));

function expression(random: Seeded, depth: number): string {
  const inner = () => expression(random, depth - 1);
  if (depth === 0 || random.below(5) === 0) return random.oneOf(random.below(2) === 0 ? names : literals);
  switch (random.below(14)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return `(${inner()} ${random.oneOf(operators)} ${inner()})`;
    case 4:
    case 5:
      return `${random.oneOf(unary)}(${inner()})`;
    case 6:
    case 7:
      return `${random.oneOf(binary)}(${inner()}, ${inner()})`;
    case 8:
      return `(if ${inner()} then ${inner()} else ${inner()})`;
    case 9:
      return `(for i in ${inner()} return ${random.oneOf(['i', `i ${random.oneOf(operators)} ${inner()}`, inner()])})`;
    case 10:
      return `(${random.oneOf(['some', 'every'])} i in ${inner()} satisfies ${random.oneOf(['i', `i ${random.oneOf(operators)} ${inner()}`])})`;
    case 11:
      return `(${inner()})[${random.oneOf([inner(), `item ${random.oneOf(operators)} ${inner()}`])}]`;
    case 12:
      return `{p: ${inner()}, q: ${random.oneOf(['p', inner()])}}.${random.oneOf(['p', 'q', 'r'])}`;
    default:
      return `(${inner()} in ${random.oneOf([inner(), `(${inner()}, ${inner()})`, `[${inner()}..${inner()}]`, `(> ${inner()})`])})`;
  }
}
