import { EntriesContext } from '../feel/value/context.js';
import { identical } from '../feel/value/equality.js';
import { add, compareNumbers, isNumber, type FeelNumber } from '../feel/value/number.js';
import { inMapOrder } from '../feel/value/scala-order.js';
import { valueText } from '../feel/value/value-text.js';
import type { FeelValue } from '../feel/value/value.js';
import type { DecisionOutput, DecisionTable } from './decision-requirements-graph.js';
import { DecisionFailure, evaluateSource, type Evaluation } from './evaluation.js';

/** The outputs of one matched rule, by column. */
type Row = readonly FeelValue[];

/** DMN 1.3, 8.2.8: what comes of the rules that matched, at least one. */
export function applyHitPolicy(table: DecisionTable, rows: readonly Row[]): FeelValue {
  const one = ([row = []]: readonly Row[]): FeelValue => outputOf(table, row);
  const all = (ordered: readonly Row[]): FeelValue => ordered.map((row) => outputOf(table, row));

  switch (table.hitPolicy) {
    case 'FIRST':
      return one(rows);
    case 'UNIQUE':
      if (rows.length === 1) return one(rows);
      throw new DecisionFailure(`multiple values aren't allowed for UNIQUE hit policy. found: '${rowsText(table, rows)}'`);
    case 'ANY': {
      const distinct = rows.filter((row, at) => rows.findIndex((other) => identical(row, other)) === at);
      if (distinct.length === 1) return one(rows);
      throw new DecisionFailure(`different values aren't allowed for ANY hit policy. found: '${rowsText(table, distinct)}'`);
    }
    case 'PRIORITY':
      return one(byPriority(table, rows));
    case 'OUTPUT ORDER':
      return all(byPriority(table, rows));
    case 'RULE ORDER':
      return all(rows);
    case 'COLLECT':
      return table.aggregation ? aggregate(table, rows) : all(rows);
  }
}

/** Without a match the outputs that have a default give it, all others nothing. */
export function defaultOutput(table: DecisionTable, evaluation: Evaluation): FeelValue {
  const defaults = table.outputs.flatMap(({ key, defaultSource }) =>
    defaultSource === undefined ? [] : [[String(key), evaluateSource(defaultSource, evaluation)] as const],
  );
  const [only] = defaults;
  if (!only) return null;
  return defaults.length === 1 ? only[1] : new EntriesContext(new Map(defaults));
}

/** One column gives its value, several a context. */
function outputOf({ outputs }: DecisionTable, row: Row): FeelValue {
  if (outputs.length === 1) return row[0] ?? null;
  return new EntriesContext(new Map(outputs.map(({ key }, column) => [String(key), row[column] ?? null])));
}

/** As Scala writes a list of maps. */
function rowsText(table: DecisionTable, rows: readonly Row[]): string {
  return `List(${rows.map((row) => rowText(table, row)).join(', ')})`;
}

function rowText({ outputs }: DecisionTable, row: Row): string {
  const values = new Map(outputs.map(({ key }, column) => [String(key), row[column] ?? null]));
  const entries = inMapOrder([...values.keys()]).map((key) => `${key} -> ${valueText(values.get(key) ?? null)}`);
  return `${values.size > 4 ? 'HashMap' : 'Map'}(${entries.join(', ')})`;
}

function aggregate(table: DecisionTable, rows: readonly Row[]): FeelValue {
  if (table.aggregation === 'COUNT') return rows.length;
  if (table.outputs.length > 1) throw new DecisionFailure(`multiple values aren't allowed. found: ${rowsText(table, rows)}`);
  const numbers = rows.map(([value = null]) => {
    if (isNumber(value)) return value;
    throw new DecisionFailure(`expected number but found '${valueText(value)}'`);
  });
  if (table.aggregation === 'SUM') return numbers.reduce(add, 0);
  const side = table.aggregation === 'MIN' ? -1 : 1;
  return numbers.reduce((best: FeelNumber, number) => (compareNumbers(number, best) * side > 0 ? number : best));
}

/**
 * Sorted by the place of each column's value in its list of output values, the first column weighing most. Zeebe compares the
 * places as text: the eleventh comes before the third.
 */
function byPriority({ outputs }: DecisionTable, rows: readonly Row[]): readonly Row[] {
  const places = outputs.map(placesOf);
  const rank = (row: Row) => places.map((known, column) => known(row[column] ?? null)).join('');
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0))
    .map(({ row }) => row);
}

function placesOf({ priorities }: DecisionOutput): (value: FeelValue) => string {
  const values = priorities?.split(',').map((value) => value.trim().replace(/["']/g, '')) ?? [];
  const places = new Map(values.map((value, place) => [value, String(place)]));
  return (value) => (typeof value === 'string' || isNumber(value) ? places.get(value.toString()) : undefined) ?? '_';
}
