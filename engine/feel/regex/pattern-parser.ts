import { wordCharacter } from './character-classes.js';
import { PatternError, type Assertion, type Flags, type Greed, type PatternTree } from './pattern-tree.js';
import { SetParser } from './set-parser.js';

const lineEnds = '\n\r\u0085\u2028\u2029';
const deepest = 200;

export interface ParsedPattern {
  readonly tree: PatternTree;
  readonly groupCount: number;
  readonly groupNames: ReadonlyMap<string, number>;
}

export function parsePattern(pattern: string, flags: Flags): ParsedPattern {
  return new PatternParser(pattern, flags).whole();
}

class PatternParser extends SetParser {
  private groupCount = 0;
  private readonly groupNames = new Map<string, number>();
  private depth = 0;

  constructor(
    pattern: string,
    private flags: Flags,
  ) {
    super(pattern);
  }

  whole(): ParsedPattern {
    const tree = this.choice();
    if (!this.isAtEnd) throw new PatternError("Unmatched closing ')'");
    return { tree, groupCount: this.groupCount, groupNames: this.groupNames };
  }

  private choice(): PatternTree {
    if (++this.depth > deepest) throw new PatternError('nested too deeply');
    const options = [this.sequence()];
    while (this.take('|')) options.push(this.sequence());
    this.depth--;
    const [only] = options;
    return options.length === 1 && only ? only : { kind: 'choice', options };
  }

  private sequence(): PatternTree {
    const items: PatternTree[] = [];
    for (;;) {
      if (this.flags.comments) this.match(/(?:\s|#[^\n]*)+/y);
      if (this.isAtEnd || this.next === '|' || this.next === ')') return { kind: 'sequence', items };
      const item = this.atom();
      if (item) items.push(...this.repeated(item));
    }
  }

  /** `\Q…\E` is several characters, of which only the last is repeated. */
  private repeated(item: PatternTree | readonly PatternTree[]): readonly PatternTree[] {
    const items = Array.isArray(item) ? (item as readonly PatternTree[]) : [item as PatternTree];
    const last = items.at(-1);
    return last ? [...items.slice(0, -1), this.quantified(last)] : [];
  }

  private quantified(of: PatternTree): PatternTree {
    if (this.flags.comments) this.match(/(?:\s|#[^\n]*)+/y);
    const found = this.match(quantifier);
    if (!found) {
      if (this.next === '{') throw new PatternError('Illegal repetition');
      return of;
    }
    const [sign, least, comma, most] = found;
    const from = least === undefined ? (sign === '+' ? 1 : 0) : Number(least);
    const to = most !== undefined ? Number(most) : sign === '?' ? 1 : least === undefined || comma ? Infinity : from;
    if (to < from) throw new PatternError('Illegal repetition range');
    const greed: Greed = this.take('?') ? 'lazy' : this.take('+') ? 'possessive' : 'greedy';
    // Another count behind it repeats nothing.
    while (this.match(counted)) this.match(/[?+]/y);
    return { kind: 'repeat', of, least: from, most: to, greed };
  }

  private atom(): PatternTree | readonly PatternTree[] | undefined {
    if (this.take('(')) return this.group();
    if (this.take('[')) return { kind: 'set', has: this.bracketed(this.flags) };
    if (this.take('.')) return this.dot();
    if (this.take('^')) return assertion(this.flags.isMultiline ? isAtLineStart : isAtStart);
    if (this.take('$')) return assertion(this.flags.isMultiline ? isAtLineEnd : isBeforeLastLineEnd);
    if (this.next === '\\') return this.escape();
    if (/[*+?]/.test(this.next)) throw new PatternError(`Dangling meta character '${this.next}'`);
    return { kind: 'set', has: this.character(this.codePoint(), this.flags) };
  }

  private dot(): PatternTree {
    if (this.flags.dotAll) return { kind: 'set', has: () => true };
    const ends = new Set([...lineEnds].map((end) => end.charCodeAt(0)));
    return { kind: 'set', has: (point) => !ends.has(point) };
  }

  private escape(): PatternTree | readonly PatternTree[] {
    const quoted = this.match(/\\Q([\s\S]*?)(?:\\E|$)/y);
    if (quoted) return [...(quoted[1] ?? '')].map((one) => ({ kind: 'set', has: this.character(one.codePointAt(0) ?? 0, this.flags) }));
    const named = this.namedSet(this.flags);
    if (named) return { kind: 'set', has: named };
    const anchor = this.match(/\\([bBAGzZ])/y)?.[1];
    if (anchor !== undefined) return assertion(anchors[anchor] ?? isAtStart);
    if (this.match(/\\R/y)) return lineBreak;
    const reference = this.match(/\\(?:([1-9]\d*)|k<([a-zA-Z][a-zA-Z0-9]*)>)/y);
    if (reference) return this.backReference(reference[1], reference[2]);
    this.position++;
    return { kind: 'set', has: this.character(this.escapedCharacter(), this.flags) };
  }

  /** As many digits as there are groups for. */
  private backReference(digits: string | undefined, name: string | undefined): PatternTree {
    let index = name === undefined ? undefined : this.groupNames.get(name);
    if (digits !== undefined) {
      let taken = digits;
      while (taken.length > 1 && Number(taken) > this.groupCount) taken = taken.slice(0, -1);
      this.position -= digits.length - taken.length;
      index = Number(taken);
    }
    if (index === undefined) throw new PatternError(`named capturing group <${name ?? ''}> does not exist`);
    return { kind: 'backReference', index, ignoresCase: this.flags.ignoresCase };
  }

  private group(): PatternTree | undefined {
    const outer = this.flags;
    const look = this.match(/\?(<?)([=!])/y);
    if (look) return this.closed({ kind: 'look', isAhead: look[1] === '', isNegative: look[2] === '!', of: this.choice() }, outer);
    if (this.take('?>')) return this.closed({ kind: 'atomic', of: this.choice() }, outer);
    const inline = this.match(/\?([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y);
    if (inline) {
      this.flags = withFlags(outer, inline[1] ?? '', inline[2] ?? '');
      // `(?i)` holds to the end of the group that it stands in.
      if (inline[3] === ')') return undefined;
      return this.closed(this.choice(), outer);
    }
    const name = this.match(/\?<([a-zA-Z][a-zA-Z0-9]*)>/y)?.[1];
    if (name === undefined && this.next === '?') throw new PatternError('Unknown inline modifier');
    const index = ++this.groupCount;
    if (name !== undefined) {
      if (this.groupNames.has(name)) throw new PatternError(`Named capturing group <${name}> is already defined`);
      this.groupNames.set(name, index);
    }
    return this.closed({ kind: 'group', index, of: this.choice() }, outer);
  }

  private closed(tree: PatternTree, outer: Flags): PatternTree {
    this.expect(')');
    this.flags = outer;
    return tree;
  }
}

const quantifier = /[*+?]|\{(\d{1,9})(?:(,)(\d{1,9})?)?\}/y;
const counted = /\{\d{1,9}(?:,(?:\d{1,9})?)?\}/y;

const inlineFlags: Readonly<Record<string, keyof Flags | ''>> = {
  i: 'ignoresCase',
  m: 'isMultiline',
  s: 'dotAll',
  x: 'comments',
  d: '',
  u: '',
  U: '',
};

function withFlags(flags: Flags, on: string, off: string): Flags {
  const changed: Record<string, boolean> = {};
  for (const [letters, isOn] of [
    [on, true],
    [off, false],
  ] as const) {
    for (const letter of letters) {
      const flag = inlineFlags[letter];
      if (flag === undefined) throw new PatternError('Unknown inline modifier');
      if (flag !== '') changed[flag] = isOn;
    }
  }
  return { ...flags, ...changed };
}

function assertion(holds: Assertion): PatternTree {
  return { kind: 'assertion', holds };
}

const isLineEnd = (character: string | undefined) => character !== undefined && lineEnds.includes(character);
const isWithinCrLf = (text: string, at: number) => text[at - 1] === '\r' && text[at] === '\n';
const isWord = (character: string | undefined) => character !== undefined && wordCharacter(character.charCodeAt(0));

const isAtStart: Assertion = (_text, at) => at === 0;
const isAtEnd: Assertion = (text, at) => at === text.length;
const isAtLineStart: Assertion = (text, at) => at === 0 || (at < text.length && isLineEnd(text[at - 1]) && !isWithinCrLf(text, at));
const isAtLineEnd: Assertion = (text, at) => at === text.length || (isLineEnd(text[at]) && !isWithinCrLf(text, at));
const isBeforeLastLineEnd: Assertion = (text, at) =>
  at === text.length ||
  (at === text.length - 1 && isLineEnd(text[at]) && !isWithinCrLf(text, at)) ||
  (at === text.length - 2 && text.endsWith('\r\n'));
const isWordBoundary: Assertion = (text, at) => isWord(text[at - 1]) !== isWord(text[at]);

const anchors: Readonly<Record<string, Assertion>> = {
  A: isAtStart,
  G: isAtStart,
  z: isAtEnd,
  Z: isBeforeLastLineEnd,
  b: isWordBoundary,
  B: (text, at) => !isWordBoundary(text, at),
};

const point = (code: number): PatternTree => ({ kind: 'set', has: (other) => other === code });
const lineBreak: PatternTree = {
  kind: 'choice',
  options: [
    { kind: 'sequence', items: [point(13), point(10)] },
    { kind: 'set', has: (code) => (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029 },
  ],
};
