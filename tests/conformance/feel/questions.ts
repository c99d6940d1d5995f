import type { Question } from './answer.js';
import { arithmetic } from './cases/arithmetic.js';
import { collections } from './cases/collections.js';
import { contexts } from './cases/contexts.js';
import { logic } from './cases/logic.js';
import { numbers } from './cases/numbers.js';
import { randomExpressions } from './cases/random.js';
import { temporal } from './cases/temporal.js';
import { texts } from './cases/texts.js';
import { unaryTests } from './cases/unary-tests.js';

const expressions = (texts: readonly string[]): Question[] => [...new Set(texts)].map((text) => ({ text, isTests: false }));

/** By subject; each is a golden file. */
export const questions: Readonly<Record<string, readonly Question[]>> = {
  arithmetic: expressions(arithmetic),
  logic: expressions(logic),
  texts: expressions(texts),
  collections: expressions(collections),
  contexts: expressions(contexts),
  temporal: expressions(temporal),
  numbers: expressions(numbers),
  'unary-tests': unaryTests.map(({ test, input }) => ({ text: test, isTests: true, input })),
  random: expressions(randomExpressions),
};
