import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { encodeKey } from './encode-key.js';
import { invertKey } from './invert-key.js';

export type IndexFields = readonly (readonly [path: string, direction: 1 | -1])[];

interface Reached {
  readonly value: unknown;
  readonly rest: readonly string[];
  /** Set for an element of an array: MongoDB does not look into an array directly inside an array. */
  readonly isElement: boolean;
}

const EMPTY_ARRAY_KEY = Buffer.from([2]);
const emptyArray = Symbol('an indexed empty array');

/** All keys a document has in an index: one, or one for each element of an indexed array. */
export function indexKeys(document: Document, fields: IndexFields): { keys: Buffer[]; isMultikey: boolean } {
  const start = fields.map(([path]) => ({ value: document as unknown, rest: path.split('.'), isElement: false }));
  const found = new Map<string, Buffer>();
  const isMultikey = expand(start, (values) => {
    const key = Buffer.concat(
      values.map((value, i) => {
        const encoded = value === emptyArray ? EMPTY_ARRAY_KEY : encodeKey(value);
        return fields[i]?.[1] === -1 ? invertKey(encoded) : encoded;
      }),
    );
    found.set(key.toString('latin1'), key);
  });
  return { keys: [...found.values()], isMultikey };
}

/** Calls `emit` for each combination of values; true when an array took part. */
function expand(states: readonly Reached[], emit: (values: readonly unknown[]) => void): boolean {
  const reached = states.map(advance);
  const arrays = new Set(reached.filter(isAtArray).map((state) => state.value as unknown[]));
  if (arrays.size === 0) {
    emit(reached.map((state) => state.value));
    return false;
  }
  if (arrays.size > 1) {
    throw new CommandError('CannotIndexParallelArrays', 'cannot index parallel arrays');
  }
  const [array = []] = arrays;
  const elements = array.length > 0 ? array : [emptyArray];
  for (const element of elements) {
    expand(
      reached.map((state) => (isAtArray(state) ? { value: elementFor(state, element), rest: state.rest, isElement: true } : state)),
      emit,
    );
  }
  return true;
}

function elementFor(state: Reached, element: unknown): unknown {
  return element === emptyArray && state.rest.length > 0 ? undefined : element;
}

function isAtArray(state: Reached): boolean {
  return Array.isArray(state.value) && !state.isElement;
}

/** Follows the path until it ends or meets an array. */
function advance(state: Reached): Reached {
  let { value, rest, isElement } = state;
  while (rest.length > 0) {
    const [name = '', ...remaining] = rest;
    if (Array.isArray(value)) {
      if (!/^\d+$/.test(name)) {
        if (isElement) return { value: undefined, rest: [], isElement: true };
        break;
      }
      value = value[Number(name)] as unknown;
    } else {
      value = isPlainObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    }
    rest = remaining;
    isElement = false;
  }
  return { value, rest, isElement };
}
