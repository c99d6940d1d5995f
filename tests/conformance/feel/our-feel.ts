import { Settings } from 'luxon';
import { budget } from '../../../engine/feel/budget.js';
import { compile, compileTests, EvaluationFailure, namesIn } from '../../../engine/feel/compile.js';
import type { JsonValue } from '../../../engine/feel/expression.js';
import { resultType } from '../../../engine/feel/result-type.js';
import { toJson } from '../../../engine/feel/to-json.js';
import { json } from '../../../engine/protocol/json.js';
import type { Answer, Question } from './answer.js';
import { variables } from './cases/variables.js';

// The goldens are told in this zone.
Settings.defaultZone = 'UTC';

const nowMs = Date.UTC(2024, 4, 1, 2, 30);

/** The same question, to our FEEL. */
export function askOurs({ text, isTests, input }: Question): Answer {
  let compiled;
  try {
    compiled = isTests ? compileTests(text) : compile(text);
  } catch {
    return { invalid: true };
  }
  const known: Record<string, JsonValue> = { ...variables, ...(input === undefined ? {} : { cellInput: json.read(input) }) };
  try {
    const { value, warnings } = compiled(namesIn(known), nowMs);
    return { type: resultType(value), json: json.write(budget.begin(() => toJson(value))), warnings };
  } catch (error) {
    if (error instanceof EvaluationFailure) return { failure: error.message, warnings: error.warnings };
    throw error;
  }
}
