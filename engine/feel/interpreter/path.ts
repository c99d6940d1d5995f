import { FeelContext } from '../value/context.js';
import { propertiesOf } from '../value/properties.js';
import { inSetOrder } from '../value/scala-order.js';
import { valueText } from '../value/value-text.js';
import { FeelError, isList, type FeelValue } from '../value/value.js';
import type { Scope } from './scope.js';

/** An entry of a context, a property of a date or the like; of a list, what the path leads to from each item. */
export function pathOf(value: FeelValue, key: string, scope: Scope): FeelValue {
  if (value instanceof FeelError) return value;
  if (value instanceof FeelContext) {
    const entry = value.get(key);
    return entry === undefined ? missingEntry(value, key, scope) : entry;
  }
  if (isList(value)) return value.map((item) => (item instanceof FeelError ? noProperty(item, [], key, scope) : pathOf(item, key, scope)));
  if (value === null) {
    scope.run.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. The context is null`);
    return null;
  }
  const properties = propertiesOf(value);
  return properties.get(key) ?? (properties.has(key) ? null : noProperty(value, [...properties.keys()], key, scope));
}

function missingEntry(context: FeelContext, key: string, scope: Scope): null {
  const keys = context.availableKeys();
  const known = keys ? `Available keys: ${keys.join(', ')}` : 'The context is empty';
  scope.run.warn('NO_CONTEXT_ENTRY_FOUND', `No context entry found with key '${key}'. ${known}`);
  return null;
}

function noProperty(value: FeelValue, names: readonly string[], key: string, scope: Scope): null {
  const known = inSetOrder(names.map((name) => `'${name}'`)).join(', ');
  scope.run.warn(
    'NO_PROPERTY_FOUND',
    `No property found with name '${key}' of value '${valueText(value)}'. Available properties: ${known}`,
  );
  return null;
}
