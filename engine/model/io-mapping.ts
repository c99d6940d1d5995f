import { asText } from '../feel/parse-expression.js';
import { checkOnce } from './check-once.js';
import type { Mapping } from './executable-process.js';
import { attribute, children, extension, type ModdleElement } from './moddle.js';
import { requiredExpression, requiredFeel } from './model-expression.js';
import type { Problems } from './problems.js';

const pathPattern = '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*';
const reservedWords = ['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of'];

export interface IoMapping {
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

export function ioMapping(element: ModdleElement, problems: Problems): IoMapping {
  checkOnce(element, 'zeebe:IoMapping', problems);
  const container = extension(element, 'zeebe:IoMapping');
  if (!container) return { inputs: [], outputs: [] };
  return {
    inputs: children(container, 'inputParameters').map((mapping) => parseMapping(mapping, requiredExpression, problems)),
    outputs: children(container, 'outputParameters').map((mapping) => parseMapping(mapping, requiredFeel, problems)),
  };
}

function parseMapping(mapping: ModdleElement, required: typeof requiredExpression, problems: Problems): Mapping {
  // Zeebe 8.5 makes no number of "12" here.
  const source = asText(required(mapping, attribute(mapping, 'source'), problems));
  const target = attribute(mapping, 'target')?.trim() ?? '';
  const error = checkPath(target);
  if (error !== undefined) problems.addInExpression(mapping, error);
  return { source, target };
}

function checkPath(target: string): string | undefined {
  if (target === '') return 'Expected path expression but not found.';
  if (reservedWords.includes(target)) {
    return `Expected path expression '${target}' but is one of the reserved words (${reservedWords.join(', ')}).`;
  }
  if (new RegExp(`^${pathPattern}$`).test(target)) return undefined;
  return `Expected path expression '${target}' but doesn't match the pattern '${pathPattern}'.`;
}
