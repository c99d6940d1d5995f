import type { Comparator, Iterator, Link, RangeTree, Tree } from './tree.js';
import { ValueGrammar } from './value-grammar.js';

export function parseFeel(text: string): Tree {
  return new Parser(text).whole('expression');
}

/** A decision table's cell. */
export function parseUnaryTests(text: string): Tree {
  return new Parser(text).whole('tests');
}

/**
 * FEEL as Zeebe 8.5 reads it: the alternatives of each rule are tried in order, and the first that fits is taken for good. A
 * SyntaxError says where it stumbled.
 */
class Parser extends ValueGrammar {
  private readonly expressions = new Map<number, { tree: Tree | undefined; end: number }>();
  private readonly calculations = new Map<number, { tree: Tree | undefined; end: number }>();

  whole(what: 'expression' | 'tests'): Tree {
    this.skip();
    const tree = what === 'expression' ? this.expression() : this.unaryTests();
    this.skip();
    if (tree && this.isAtEnd) return tree;
    throw new SyntaxError(describe(this.text, Math.max(this.stumbledAt, this.position)));
  }

  protected expression(): Tree | undefined {
    return this.once(this.expressions, () => this.ifThenElse() ?? this.loop() ?? this.junction('or'));
  }

  private ifThenElse(): Tree | undefined {
    return this.attempt(() => {
      const condition = this.after('if', () => this.expression());
      const then = condition && this.after('then', () => this.expression());
      const otherwise = then && this.after('else', () => this.expression());
      return otherwise && { kind: 'if', condition, then, otherwise };
    });
  }

  private loop(): Tree | undefined {
    return this.attempt(() => {
      const kind = this.take('for', 'some', 'every');
      if (kind === undefined) return undefined;
      this.skip();
      const iterators = this.several(',', () => this.iterator());
      const body = iterators && this.after(kind === 'for' ? 'return' : 'satisfies', () => this.expression());
      return body && { kind, iterators, body };
    });
  }

  private iterator(): Iterator | undefined {
    const name = this.name();
    const list = name === undefined ? undefined : this.after('in', () => this.iteration() ?? this.value());
    return list && name !== undefined ? { name, in: list } : undefined;
  }

  private iteration(): Tree | undefined {
    return this.attempt(() => {
      const start = this.calculation();
      const end = start && this.after('..', () => this.calculation());
      return end && { kind: 'iteration', start, end };
    });
  }

  /** Blanks, a word, blanks, and what follows it. */
  private after<T>(word: string, read: () => T | undefined): T | undefined {
    this.skip();
    if (this.take(word) === undefined) return undefined;
    this.skip();
    return read();
  }

  private junction(operator: 'and' | 'or'): Tree | undefined {
    const items = this.several(operator, () => (operator === 'or' ? this.junction('and') : this.comparison()));
    return items?.length === 1 ? items[0] : items && { kind: 'junction', operator, items };
  }

  private comparison(): Tree | undefined {
    const left = this.calculation();
    if (!left) return this.simpleTest();
    return (
      this.attempt(() => {
        this.skip();
        return this.compared(left) ?? this.betweenOf(left) ?? this.instanceOf(left) ?? this.inOf(left);
      }) ?? left
    );
  }

  private compared(left: Tree): Tree | undefined {
    return this.attempt(() => {
      const operator = this.take('<=', '>=', '<', '>', '!=', '=');
      if (operator === undefined) return undefined;
      this.skip();
      const right = this.calculation();
      if (!right) return undefined;
      if (operator === '!=') return { kind: 'not', of: { kind: 'comparison', operator: '=', left, right } };
      return { kind: 'comparison', operator, left, right };
    });
  }

  private betweenOf(value: Tree): Tree | undefined {
    return this.attempt(() => {
      const least = this.after('between', () => this.calculation());
      const most = least && this.after('and', () => this.calculation());
      if (!most) return undefined;
      const comparison = (operator: Comparator, right: Tree): Tree => ({ kind: 'comparison', operator, left: value, right });
      return { kind: 'junction', operator: 'and', items: [comparison('>=', least), comparison('<=', most)] };
    });
  }

  private instanceOf(value: Tree): Tree | undefined {
    return this.attempt(() => {
      if (this.take('instance') === undefined) return undefined;
      const type = this.after('of', () => this.take(...typesOfWords) ?? this.qualifiedName()?.join('.'));
      return type === undefined ? undefined : { kind: 'instanceOf', value, type };
    });
  }

  private inOf(value: Tree): Tree | undefined {
    return this.attempt(() => {
      const test = this.after('in', () => this.between('(', ')', () => this.tests()) ?? this.test());
      return test && { kind: 'in', value, test };
    });
  }

  protected calculation(): Tree | undefined {
    return this.once(this.calculations, () =>
      this.chain(['+', '-'], () => this.chain(['*', '/'], () => this.chain(['**'], () => this.negation()))),
    );
  }

  private chain(operators: readonly Link['operator'][], read: () => Tree | undefined): Tree | undefined {
    const first = read();
    if (!first) return undefined;
    const rest: Link[] = [];
    for (;;) {
      const link = this.attempt((): Link | undefined => {
        this.skip();
        const operator = this.take(...operators);
        if (operator === undefined) return undefined;
        this.skip();
        const right = this.attempt(read);
        return right && { operator, right };
      });
      if (!link) return rest.length === 0 ? first : { kind: 'chain', first, rest };
      rest.push(link);
    }
  }

  private negation(): Tree | undefined {
    return this.attempt(() => {
      const isNegative = this.take('-') !== undefined;
      if (isNegative) this.skip();
      const value = this.value();
      return value && (isNegative ? { kind: 'negation', of: value } : value);
    });
  }

  private unaryTests(): Tree | undefined {
    return this.negatedTests() ?? this.tests() ?? (this.take('-') === undefined ? undefined : { kind: 'constant', value: true });
  }

  private negatedTests(): Tree | undefined {
    return this.attempt(() => {
      if (this.take('not') === undefined) return undefined;
      this.skip();
      const tests = this.between('(', ')', () => this.tests());
      return tests && { kind: 'not', of: tests };
    });
  }

  private tests(): Tree | undefined {
    const tests = this.several(',', () => this.test());
    return tests?.length === 1 ? tests[0] : tests && { kind: 'anyOf', tests };
  }

  /** A lonely true or false is compared; else it would be taken for the answer. */
  private test(): Tree | undefined {
    const lonely = this.attempt((): Tree | undefined => {
      const word = this.take('true', 'false');
      this.skip();
      if (word === undefined || !this.isAtEnd) return undefined;
      return { kind: 'inputComparison', operator: '=', right: { kind: 'constant', value: word === 'true' } };
    });
    if (lonely) return lonely;
    const simple = this.simpleTest();
    if (simple) return simple;
    const of = this.expression();
    return of && { kind: 'test', of };
  }

  private simpleTest(): Tree | undefined {
    const compared = this.attempt((): Tree | undefined => {
      const operator = this.take('<=', '>=', '<', '>');
      if (operator === undefined) return undefined;
      this.skip();
      const right = this.calculation();
      return right && { kind: 'inputComparison', operator, right };
    });
    if (compared) return compared;
    const range = this.range();
    return range && { kind: 'inputInRange', range };
  }

  protected range(): RangeTree | undefined {
    return this.attempt(() => {
      const open = this.take('(', ']', '[');
      if (open === undefined) return undefined;
      this.skip();
      const start = this.calculation();
      const end = start && this.after('..', () => this.calculation());
      this.skip();
      const close = end && this.take(')', '[', ']');
      return close && { kind: 'range', start, end, startIsClosed: open === '[', endIsClosed: close === ']' };
    });
  }
}

const typesOfWords = ['years and months duration', 'days and time duration', 'date and time', 'function'] as const;

function describe(text: string, at: number): string {
  const found = at >= text.length ? 'the end' : `'${text.slice(at, at + 20)}'`;
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = at - before.lastIndexOf('\n');
  return `did not expect ${found} at line ${line}, character ${column}`;
}
