import type { JsonValue } from './expression.js';
import type { CompiledExpression } from './compile.js';
import { lookUp } from './variables.js';
import { missingEntry, missingVariable } from './warning-text.js';

const pathPattern = /^\s*([A-Za-z_]\w*)((?:\.[A-Za-z_]\w*)*)\s*$/;
const notNames = new Set(['true', 'false', 'null', 'not', 'function', 'for', 'if', 'some', 'every', 'in', 'and', 'or']);

/**
 * Most expressions are a bare path (`case.amount`). Those are read directly, without feelin, which also keeps big
 * integers and the exact form of numbers.
 */
export function compilePath(source: string): CompiledExpression | undefined {
  const match = pathPattern.exec(source);
  const name = match?.[1];
  if (name === undefined || notNames.has(name)) return undefined;
  const keys = (match?.[2] ?? '').split('.').slice(1);
  if (keys.some((key) => notNames.has(key))) return undefined;

  return (variables) => {
    const warnings: string[] = [];
    let value = lookUp(variables, name);
    if (value === undefined) {
      warnings.push(missingVariable(name));
      value = null;
    }
    for (const key of keys) value = entry(value, key, warnings);
    return { value, warnings };
  };
}

/** FEEL 10.3.2.5: the entry of a list of contexts is the list of their entries. */
function entry(value: JsonValue, key: string, warnings: string[]): JsonValue {
  if (Array.isArray(value)) return value.map((item) => entry(item, key, warnings));
  if (value !== null && typeof value === 'object' && Object.hasOwn(value, key)) {
    return value[key] ?? null;
  }
  warnings.push(missingEntry(key, value));
  return null;
}
