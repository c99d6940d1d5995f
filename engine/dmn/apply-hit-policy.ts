import type { JsonValue } from '../feel/expression.js';
import { valueText } from '../feel/value-text.js';
import type { DecisionTable } from './decision-requirements-graph.js';
import type { MatchedRule } from './evaluated-decision.js';
import { aggregate } from './aggregate.js';

type Choice =
  | { readonly ok: true; readonly output: JsonValue; readonly rules: readonly MatchedRule[] }
  | { readonly ok: false; readonly message: string };

/** DMN 1.3, 8.2.8. No match is null, whatever the policy, unless the outputs have defaults. */
export function applyHitPolicy(table: DecisionTable, matched: readonly MatchedRule[], evaluate: (source: string) => JsonValue): Choice {
  const outputOf = (rule: MatchedRule): JsonValue => ruleOutput(table, rule);
  const [first] = matched;
  if (!first) return { ok: true, output: defaultOutput(table, evaluate), rules: [] };

  const one = (rule: MatchedRule): Choice => ({ ok: true, output: outputOf(rule), rules: [rule] });
  const all = (rules: readonly MatchedRule[]): Choice => ({ ok: true, output: rules.map(outputOf), rules });

  switch (table.hitPolicy) {
    case 'FIRST':
      return one(first);
    case 'UNIQUE':
      return matched.length === 1 ? one(first) : refuse('multiple', 'UNIQUE', matched.map(outputOf));
    case 'ANY': {
      const distinct = new Set(matched.map((rule) => valueText(outputOf(rule))));
      return distinct.size === 1
        ? { ok: true, output: outputOf(first), rules: matched }
        : refuse('different', 'ANY', matched.map(outputOf));
    }
    case 'PRIORITY':
      return one(byPriority(table, matched, evaluate)[0] ?? first);
    case 'OUTPUT ORDER':
      return all(byPriority(table, matched, evaluate));
    case 'RULE ORDER':
      return all(matched);
    case 'COLLECT': {
      if (!table.aggregation) return all(matched);
      const aggregated = aggregate(table.aggregation, matched.map(outputOf));
      return aggregated.ok ? { ...aggregated, rules: matched } : aggregated;
    }
  }
}

/** One column gives its value, several a context. */
function ruleOutput(table: DecisionTable, rule: MatchedRule): JsonValue {
  const [only] = rule.outputs;
  if (only && rule.outputs.length === 1) return only.value;
  return Object.fromEntries(table.outputs.map((output, column) => [output.key, rule.outputs[column]?.value ?? null]));
}

function defaultOutput(table: DecisionTable, evaluate: (source: string) => JsonValue): JsonValue {
  const { outputs } = table;
  if (outputs.every((output) => output.defaultSource === undefined)) return null;
  const values = outputs.map((output) => evaluate(output.defaultSource ?? 'null'));
  if (outputs.length === 1) return values[0] ?? null;
  return Object.fromEntries(outputs.map((output, column) => [output.key, values[column] ?? null]));
}

/** Sorted by the place of each column's value in its list of output values, the first column weighing most. */
function byPriority(table: DecisionTable, matched: readonly MatchedRule[], evaluate: (source: string) => JsonValue): MatchedRule[] {
  const priorities = table.outputs.map((output) => {
    const values = output.prioritySource === undefined ? [] : evaluate(output.prioritySource);
    return Array.isArray(values) ? values.map(valueText) : [];
  });
  const rank = (rule: MatchedRule, column: number): number => {
    const place = priorities[column]?.indexOf(valueText(rule.outputs[column]?.value ?? null)) ?? -1;
    return place === -1 ? Number.MAX_SAFE_INTEGER : place;
  };
  return [...matched].sort((a, b) => {
    const column = priorities.findIndex((_, index) => rank(a, index) !== rank(b, index));
    return column === -1 ? 0 : rank(a, column) - rank(b, column);
  });
}

function refuse(what: string, policy: string, outputs: readonly JsonValue[]): Choice {
  return {
    ok: false,
    message: `${what} values aren't allowed for ${policy} hit policy. found: '${valueText([...outputs])}'`,
  };
}
