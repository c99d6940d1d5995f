import { FeelError, type FeelValue } from '../value/value.js';
import { expectBoolean } from './node.js';
import type { Scope } from './scope.js';

/**
 * One step of `and` (which false decides) or `or` (which true decides): null where it is undecided. The next value is asked for
 * only while it can change something.
 */
export function join(known: FeelValue, decisive: boolean, next: () => FeelValue, scope: Scope): FeelValue {
  if (known === decisive || known instanceof FeelError) return known;
  const value = next();
  if (known === null) return value === decisive || (value instanceof FeelError && value.isFatal) ? value : null;
  return booleanOrNull(value, scope);
}

export function booleanOrNull(value: FeelValue, scope: Scope): FeelValue {
  const boolean = expectBoolean(value, scope);
  return boolean instanceof FeelError && !boolean.isFatal ? null : boolean;
}
