import { exactNumber } from '../feel/exact-number.js';
import type { JsonValue } from '../feel/expression.js';
import { valueText } from '../feel/value-text.js';
import type { Aggregation } from './decision-requirements-graph.js';

type Aggregate = { readonly ok: true; readonly output: JsonValue } | { readonly ok: false; readonly message: string };

/** What COLLECT makes of the outputs of all matched rules. */
export function aggregate(aggregation: Aggregation, outputs: readonly JsonValue[]): Aggregate {
  if (aggregation === 'COUNT') return { ok: true, output: outputs.length };

  const numbers = outputs.filter((output) => typeof output === 'number');
  if (numbers.length !== outputs.length) {
    return {
      ok: false,
      message: `expected numbers for the aggregation ${aggregation}, but found: '${valueText([...outputs])}'`,
    };
  }
  switch (aggregation) {
    case 'SUM':
      return { ok: true, output: numbers.reduce((sum, number) => exactNumber(sum + number), 0) };
    case 'MIN':
      return { ok: true, output: numbers.reduce((least, number) => Math.min(least, number)) };
    case 'MAX':
      return { ok: true, output: numbers.reduce((most, number) => Math.max(most, number)) };
  }
}
