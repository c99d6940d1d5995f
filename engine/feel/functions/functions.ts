import { DayTimeDuration, YearMonthDuration } from '../temporal/durations.js';
import { isNumber, toInt } from '../value/number.js';
import { valueText } from '../value/value-text.js';
import { FeelError, FeelFunction, type FeelValue } from '../value/value.js';
import { booleanFunctions } from './boolean-functions.js';
import type { Functions } from './builtin.js';
import { contextFunctions } from './context-functions.js';
import { conversionFunctions } from './conversion-functions.js';
import { listFunctions } from './list-functions.js';
import { numericFunctions } from './numeric-functions.js';
import { rangeFunctions } from './range-functions.js';
import { statisticsFunctions } from './statistics-functions.js';
import { stringFunctions } from './string-functions.js';
import { temporalFunctions } from './temporal-functions.js';

const none: readonly FeelFunction[] = [];

/** What is there without being defined. The clock is asked when a function is called. */
export function builtinFunctions(nowMs: () => number): (name: string) => readonly FeelFunction[] {
  const functions = new Map(
    [
      conversionFunctions(nowMs),
      booleanFunctions,
      stringFunctions,
      listFunctions,
      statisticsFunctions,
      numericFunctions,
      contextFunctions,
      rangeFunctions,
      temporalFunctions(nowMs),
      zeebeFunctions,
    ].flatMap((group) => Object.entries(group)),
  );
  return (name) => functions.get(name) ?? none;
}

/** `cycle(3, @"PT1H")`, or without end `cycle(@"PT1H")`: the text that a timer takes. */
const zeebeFunctions: Functions = {
  cycle: [
    new FeelFunction(['repetitions', 'interval'], ([repetitions = null, interval = null]) => {
      const duration = durationText(interval);
      if (duration !== undefined && repetitions === null) return `R/${duration}`;
      if (duration !== undefined && isNumber(repetitions)) return `R${toInt(repetitions)}/${duration.toUpperCase()}`;
      return wrongCycle('a repetitions (number) and an interval (duration) parameter', repetitions, interval);
    }),
    new FeelFunction(['interval'], ([interval = null]) => {
      const duration = durationText(interval);
      return duration === undefined ? wrongCycle('an interval (duration) parameter', interval) : `R/${duration}`;
    }),
  ],
};

function durationText(interval: FeelValue): string | undefined {
  return interval instanceof DayTimeDuration || interval instanceof YearMonthDuration ? interval.toString() : undefined;
}

function wrongCycle(expected: string, ...found: readonly FeelValue[]): FeelError {
  return new FeelError(`cycle function expected ${expected}, but found ${found.map((value) => `'${valueText(value)}'`).join(' and ')}`);
}
