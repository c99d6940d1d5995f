import type { JsonValue } from '../expression.js';
import { JavaException } from './java-exception.js';
import { numberOfBigInt, numberOfDouble } from './number.js';
import { inMapOrder, inSetOrder } from './scala-order.js';
import type { FeelFunction, FeelValue } from './value.js';

/** Names with values. Functions have names of their own. */
export abstract class FeelContext {
  abstract get(name: string): FeelValue | undefined;
  abstract functionsNamed(name: string): readonly FeelFunction[];
  /** In the order in which Zeebe shows them. */
  abstract keys(): readonly string[];
  /** For the warning that one was not found; undefined when Zeebe says that there are none. */
  abstract availableKeys(): readonly string[] | undefined;

  entries(): readonly (readonly [string, FeelValue])[] {
    return this.keys().map((key) => [key, this.get(key) ?? null] as const);
  }
}

/** A variable, or an object inside one: read when somebody looks at it. */
export class JsonContext extends FeelContext {
  constructor(readonly json: { readonly [name: string]: JsonValue }) {
    super();
  }

  get(name: string): FeelValue | undefined {
    return Object.hasOwn(this.json, name) ? fromJson(this.json[name] ?? null) : undefined;
  }

  functionsNamed(): readonly FeelFunction[] {
    return [];
  }

  keys(): readonly string[] {
    return inMapOrder(Object.keys(this.json));
  }

  availableKeys(): readonly string[] {
    return inSetOrder(Object.keys(this.json).map(quoted));
  }
}

/** Made by an expression. */
export class EntriesContext extends FeelContext {
  constructor(
    private readonly values: ReadonlyMap<string, FeelValue>,
    private readonly functions: ReadonlyMap<string, readonly FeelFunction[]> = noFunctions,
    /** Those that functions make are equal by what they hold; those that are written down only to themselves. */
    readonly isStatic = true,
  ) {
    super();
  }

  get(name: string): FeelValue | undefined {
    return this.values.get(name);
  }

  functionsNamed(name: string): readonly FeelFunction[] {
    return this.functions.get(name) ?? [];
  }

  keys(): readonly string[] {
    return inMapOrder([...this.values.keys()]);
  }

  availableKeys(): readonly string[] | undefined {
    if (this.values.size === 0) return this.isStatic ? [] : undefined;
    return [...this.values.keys()].map(quoted);
  }
}

const noFunctions: ReadonlyMap<string, readonly FeelFunction[]> = new Map();

function quoted(key: string): string {
  return `'${key}'`;
}

const largestLong = 2n ** 63n - 1n;
/** A variable may be larger; Zeebe's FEEL cannot read it. */
const beyondLong = new JavaException(
  'io.camunda.zeebe.msgpack.spec.MsgpackReaderException',
  'io.camunda.zeebe.msgpack.spec.MsgpackException: Negative value should not be accepted by size value and unsigned 64bit integer',
);

/** A variable as FEEL calculates with it. */
export function fromJson(value: JsonValue): FeelValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      // Adding zero makes one of -0.
      return Number.isSafeInteger(value) ? value + 0 : numberOfDouble(value);
    case 'bigint':
      if (value > largestLong) throw beyondLong;
      return numberOfBigInt(value);
  }
  if (value === null) return null;
  return Array.isArray(value) ? value.map(fromJson) : new JsonContext(value);
}
