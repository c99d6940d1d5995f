import {
  parseDate,
  parseDateAndTime,
  parseDayTimeDuration,
  parseLocalTime,
  parseOffsetTime,
  parseTemporal,
  parseYearMonthDuration,
  looksLike,
  type Temporal,
} from '../temporal/parse.js';
import { numberOfText } from '../value/number.js';
import { translateEscapes } from './escapes.js';
import { Scanner } from './scanner.js';
import type { Arguments, RangeTree, Tree } from './tree.js';

const deepest = 120;
const functionsWithReservedWords = ['and', 'or', 'date and time', 'years and months duration', 'get or else'] as const;
const externalFunction = /external\s*\{\s*java\s*:\s*\{\s*class\s*:\s*"[^"]*"\s*,\s*method signature\s*:\s*"[^"]*"\s*\}\s*\}/y;
const number = /-?(?:\d+(?:\.\d+)?|\.\d+)/y;
const keySymbols = /[^"{}:,[\]`]/;

/** Values and what is built from them: names, literals, calls, lists, contexts, paths and filters. */
export abstract class ValueGrammar extends Scanner {
  private depth = 0;
  private readonly values = new Map<number, { tree: Tree | undefined; end: number }>();

  protected abstract expression(): Tree | undefined;
  protected abstract range(): RangeTree | undefined;

  /** Each place is read once, however many rules try it: deep brackets would else take time without end. */
  protected once(memory: Map<number, { tree: Tree | undefined; end: number }>, read: () => Tree | undefined): Tree | undefined {
    const start = this.position;
    const known = memory.get(start);
    if (known) {
      this.position = known.end;
      return known.tree;
    }
    if (++this.depth > deepest * 3) throw new SyntaxError(`it is nested more than ${deepest} levels deep`);
    const tree = read();
    this.depth--;
    if (tree === undefined) this.position = start;
    memory.set(start, { tree, end: this.position });
    return tree;
  }

  protected value(): Tree | undefined {
    return this.once(this.values, () => {
      let tree = this.terminal();
      while (tree) {
        const base: Tree = tree;
        const longer = this.attempt(() => {
          this.skip();
          return this.pathOf(base) ?? this.filterOf(base);
        });
        if (!longer) break;
        tree = longer;
      }
      return tree;
    });
  }

  private pathOf(base: Tree): Tree | undefined {
    return this.attempt(() => {
      if (this.take('.') === undefined) return undefined;
      this.skip();
      const key = this.take('time offset') ?? this.name();
      return key === undefined ? undefined : { kind: 'path', base, key };
    });
  }

  private filterOf(base: Tree): Tree | undefined {
    return this.attempt(() => {
      const condition = this.between('[', ']', () => this.expression());
      return condition && { kind: 'filter', base, condition };
    });
  }

  protected between<T>(open: string, close: string, read: () => T | undefined): T | undefined {
    return this.attempt(() => {
      if (this.take(open) === undefined) return undefined;
      this.skip();
      const content = read();
      if (content === undefined) return undefined;
      this.skip();
      return this.take(close) === undefined ? undefined : content;
    });
  }

  private terminal(): Tree | undefined {
    return (
      this.temporal() ??
      this.call() ??
      this.reference() ??
      this.literal() ??
      (this.take('?') === undefined ? undefined : ({ kind: 'input' } as const)) ??
      this.functionDefinition() ??
      this.between('(', ')', () => this.expression())
    );
  }

  private reference(): Tree | undefined {
    const names = this.qualifiedName();
    return names && { kind: 'reference', names };
  }

  private literal(): Tree | undefined {
    const word = this.take('null', 'true', 'false');
    if (word !== undefined) return { kind: 'constant', value: word === 'null' ? null : word === 'true' };
    const text = this.quoted();
    if (text !== undefined) return { kind: 'constant', value: translateEscapes(text) };
    return this.numberLiteral() ?? this.list() ?? this.context();
  }

  private numberLiteral(): Tree | undefined {
    number.lastIndex = this.position;
    const digits = number.exec(this.text)?.[0];
    if (digits === undefined) return undefined;
    this.moveTo(this.position + digits.length);
    return { kind: 'constant', value: numberOfText(digits) ?? null };
  }

  /** `date("2024-05-01")` and `@"2024-05-01"` are values, and null where the text is none. */
  private temporal(): Tree | undefined {
    return this.attempt(() => {
      if (this.take('@') !== undefined) {
        this.skip();
        const text = this.quoted();
        return text === undefined ? undefined : temporalConstant(() => parseTemporal(text, Date.now()));
      }
      const kind = this.take('duration', 'date and time', 'date', 'time');
      if (kind === undefined) return undefined;
      this.skip();
      const text = this.between('(', ')', () => this.quoted());
      return text === undefined ? undefined : temporalConstant(() => temporalReaders[kind](text));
    });
  }

  private list(): Tree | undefined {
    const items = this.between('[', ']', () => this.several(',', () => this.expression()) ?? []);
    return items && { kind: 'list', items };
  }

  private context(): Tree | undefined {
    const entries = this.between('{', '}', () => this.several(',', () => this.contextEntry()) ?? []);
    return entries && { kind: 'context', entries };
  }

  private contextEntry(): readonly [string, Tree] | undefined {
    const key = this.contextKey() ?? this.name() ?? this.quoted();
    this.skip();
    if (key === undefined || this.take(':') === undefined) return undefined;
    this.skip();
    const value = this.expression();
    return value && [key, value];
  }

  /** Anything up to the colon, blanks at its ends left out. */
  private contextKey(): string | undefined {
    const start = this.position;
    let end = start;
    while (!this.isAtEnd && keySymbols.test(this.text[this.position] ?? '')) {
      this.position++;
      end = this.position;
      this.skip();
    }
    this.moveTo(end);
    return end > start ? this.text.slice(start, end) : undefined;
  }

  private call(): Tree | undefined {
    return this.attempt(() => {
      const words = this.words() ?? this.take(...functionsWithReservedWords);
      const names = words === undefined ? this.qualifiedName() : [words];
      const name = names?.at(-1);
      if (!names || name === undefined) return undefined;
      this.skip();
      const args = this.between('(', ')', () => this.named() ?? this.positional() ?? noArguments);
      return args && { kind: 'call', path: names.slice(0, -1), name, args };
    });
  }

  private named(): Arguments | undefined {
    const values = this.several(',', () => {
      const name = this.words() ?? this.name();
      this.skip();
      if (name === undefined || this.take(':') === undefined) return undefined;
      this.skip();
      const value = this.range() ?? this.expression();
      return value && ([name, value] as const);
    });
    return values && { kind: 'named', values: new Map(values) };
  }

  private positional(): Arguments | undefined {
    const values = this.several(',', () => this.range() ?? this.expression());
    return values && { kind: 'positional', values };
  }

  private functionDefinition(): Tree | undefined {
    return this.attempt(() => {
      if (this.take('function') === undefined) return undefined;
      this.skip();
      const parameters = this.between('(', ')', () => this.several(',', () => this.words() ?? this.name()) ?? []);
      if (!parameters) return undefined;
      this.skip();
      this.refuseExternal();
      const body = this.expression();
      return body && { kind: 'function', parameters, body };
    });
  }

  private refuseExternal(): void {
    externalFunction.lastIndex = this.position;
    if (externalFunction.test(this.text)) {
      throw new SyntaxError(
        'External functions are disabled. Use the FunctionProvider SPI (recommended) or enable external function in the configuration.',
      );
    }
  }
}

const noArguments: Arguments = { kind: 'positional', values: [] };

const temporalReaders: Readonly<Record<'duration' | 'date and time' | 'date' | 'time', (text: string) => Temporal | undefined>> = {
  duration: (text) => (looksLike.yearMonthDuration(text) ? parseYearMonthDuration(text) : parseDayTimeDuration(text)),
  'date and time': parseDateAndTime,
  date: (text) => (looksLike.date(text) ? parseDate(text) : undefined),
  time: (text) => (looksLike.offsetTime(text) ? parseOffsetTime(text, Date.now()) : parseLocalTime(text)),
};

function temporalConstant(read: () => Temporal | undefined): Tree {
  try {
    return { kind: 'constant', value: read() ?? null };
  } catch {
    // Beyond what Java's calendar holds.
    return { kind: 'constant', value: null };
  }
}
