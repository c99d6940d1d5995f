import type { FeelContext } from '../value/context.js';
import { FeelError, FeelFunction, type FeelValue } from '../value/value.js';

/** Keeps a loop over something missing from filling the memory; an incident shows far fewer. */
const mostWarnings = 1_000;

/** What one evaluation gathers on its way. */
export class Run {
  readonly warnings: string[] = [];
  /** Why the first `assert` failed: the whole evaluation does, whatever becomes of its value. */
  assertion: string | undefined;

  constructor(readonly nowMs: number) {}

  warn(type: string, message: string): void {
    if (this.warnings.length < mostWarnings) this.warnings.push(`[${type}] ${message}`);
  }

  /** Warns, and gives what is handed on instead of a value. */
  error(type: string, message: string): FeelError {
    this.warn(type, message);
    return new FeelError(message);
  }
}

/** The names that can be seen, the nearest first. Functions have names of their own. */
export abstract class Scope {
  constructor(
    readonly run: Run,
    private readonly outer: Scope | undefined,
  ) {}

  protected abstract own(name: string): FeelValue | undefined;
  protected ownFunctions(_name: string): readonly FeelFunction[] {
    return [];
  }

  variable(name: string): FeelValue | undefined {
    const value = this.own(name);
    if (value !== undefined) return value;
    // A loop, as a context nests one scope in another for each of its entries.
    for (let scope = this.outer; scope; scope = scope.outer) {
      const further = scope.own(name);
      if (further !== undefined) return further;
    }
    return undefined;
  }

  findFunction(name: string, fits: (candidate: FeelFunction) => boolean): FeelFunction | undefined {
    const own = this.ownFunctions(name).find(fits);
    if (own) return own;
    for (let scope = this.outer; scope; scope = scope.outer) {
      const found = scope.ownFunctions(name).find(fits);
      if (found) return found;
    }
    return undefined;
  }

  with(name: string, value: FeelValue): Scope {
    return new NamedScope(this, name, value);
  }

  /** A function given so is a value, and cannot be called by its name. */
  withVariable(name: string, value: FeelValue): Scope {
    return new VariableScope(this, name, value);
  }

  withContext(context: FeelContext): Scope {
    return new ContextScope(this, context);
  }

  withValues(values: ReadonlyMap<string, FeelValue>): Scope {
    return new ValuesScope(this, values);
  }
}

/** What an evaluation starts with. */
export class RootScope extends Scope {
  constructor(
    run: Run,
    private readonly lookUp: (name: string) => FeelValue | undefined,
    private readonly functions: (name: string) => readonly FeelFunction[],
  ) {
    super(run, undefined);
  }

  protected own(name: string): FeelValue | undefined {
    return this.lookUp(name);
  }

  protected override ownFunctions(name: string): readonly FeelFunction[] {
    return this.functions(name);
  }
}

class NamedScope extends Scope {
  constructor(
    outer: Scope,
    private readonly name: string,
    private readonly value: FeelValue,
  ) {
    super(outer.run, outer);
  }

  protected own(name: string): FeelValue | undefined {
    return name === this.name && !(this.value instanceof FeelFunction) ? this.value : undefined;
  }

  protected override ownFunctions(name: string): readonly FeelFunction[] {
    return name === this.name && this.value instanceof FeelFunction ? [this.value] : [];
  }
}

class VariableScope extends Scope {
  constructor(
    outer: Scope,
    private readonly name: string,
    private readonly value: FeelValue,
  ) {
    super(outer.run, outer);
  }

  protected own(name: string): FeelValue | undefined {
    return name === this.name ? this.value : undefined;
  }
}

class ContextScope extends Scope {
  constructor(
    outer: Scope,
    private readonly context: FeelContext,
  ) {
    super(outer.run, outer);
  }

  protected own(name: string): FeelValue | undefined {
    return this.context.get(name);
  }

  protected override ownFunctions(name: string): readonly FeelFunction[] {
    return this.context.functionsNamed(name);
  }
}

/** Parameters and the like; a function among them is a value, and cannot be called by its name. */
class ValuesScope extends Scope {
  constructor(
    outer: Scope,
    private readonly values: ReadonlyMap<string, FeelValue>,
  ) {
    super(outer.run, outer);
  }

  protected own(name: string): FeelValue | undefined {
    return this.values.get(name);
  }
}
