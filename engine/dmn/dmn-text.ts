import { attribute, child, type ModdleElement } from '../model/moddle.js';
import type { DmnProblems } from './dmn-problems.js';

const feelNames = new Set([
  'feel',
  'http://www.omg.org/spec/feel/20140401',
  'http://www.omg.org/spec/dmn/20180521/feel/',
  'https://www.omg.org/spec/dmn/20191111/feel/',
  'https://www.omg.org/spec/dmn/20211108/feel/',
  'https://www.omg.org/spec/dmn/20230324/model/',
]);

/** The FEEL that an expression or a cell holds, checked. Undefined where there is no text at all. */
export function feelOf(owner: ModdleElement, kind: 'expression' | 'unary-tests', problems: DmnProblems): string | undefined {
  const language = attribute(owner, 'expressionLanguage')?.toLowerCase() ?? 'feel';
  const text = owner.get('text');
  if (typeof text !== 'string') {
    if (kind === 'expression') problems.add(`The expression '${owner.id ?? 'null'}' must not be empty.`);
    return undefined;
  }
  if (!feelNames.has(language)) {
    problems.add(`Expression language '${language}' is not supported`);
    return undefined;
  }
  const source = text.trim();
  // A cell that is empty accepts everything.
  if (kind === 'expression' || source !== '') problems.checkFeel(source, kind);
  return source;
}

export function nameOf(owner: ModdleElement, property: string): string | undefined {
  const named = child(owner, property);
  return named && attribute(named, 'name');
}
