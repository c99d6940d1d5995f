import { complement, ignoringCase, property, shorthands, union } from './character-classes.js';
import { PatternScanner } from './pattern-scanner.js';
import { PatternError, type CharacterSet, type Flags } from './pattern-tree.js';

/** `[a-z&&[^x]\d]` and what stands for a set outside of brackets. */
export class SetParser extends PatternScanner {
  /** After the opening bracket. */
  protected bracketed(flags: Flags): CharacterSet {
    const isNegative = this.take('^');
    let set: CharacterSet | undefined;
    let parts: CharacterSet[] = [];
    let isFirst = true;
    for (;;) {
      if (this.isAtEnd) throw new PatternError('Unclosed character class');
      if (this.next === ']' && !isFirst) break;
      isFirst = false;
      if (this.take('&&')) {
        set = intersected(set, parts);
        parts = [];
      } else if (this.take('[')) parts.push(this.bracketed(flags));
      else parts.push(this.element(flags));
      if (flags.comments) this.match(/\s+/y);
    }
    this.position++;
    const whole = intersected(set, parts);
    return isNegative ? complement(whole) : whole;
  }

  private element(flags: Flags): CharacterSet {
    const quoted = this.match(/\\Q([\s\S]*?)(?:\\E|$)/y);
    if (quoted) return union(...[...(quoted[1] ?? '')].map((one) => this.character(one.codePointAt(0) ?? 0, flags)));
    if (this.next === '\\') {
      const named = this.namedSet(flags);
      if (named) return named;
    }
    const from = this.one();
    const isRange =
      this.next === '-' &&
      this.pattern[this.position + 1] !== ']' &&
      this.pattern[this.position + 1] !== '[' &&
      this.pattern[this.position + 1] !== undefined;
    if (!isRange) return this.character(from, flags);
    this.position++;
    const to = this.one();
    if (to < from) throw new PatternError('Illegal character range');
    const range: CharacterSet = (point) => point >= from && point <= to;
    return flags.ignoresCase ? ignoringCase(range) : range;
  }

  private one(): number {
    return this.take('\\') ? this.escapedCharacter() : this.codePoint();
  }

  /** `\d`, `\p{L}`; undefined if the escape stands for a single character. */
  protected namedSet(flags: Flags): CharacterSet | undefined {
    const named = this.match(/\\([pP])(?:\{([^}]*)\}|([A-Za-z]))/y);
    if (named) {
      const has = property(named[2] ?? named[3] ?? '');
      const set = flags.ignoresCase ? ignoringCase(has) : has;
      return named[1] === 'P' ? complement(set) : set;
    }
    const short = this.match(/\\([dDwWsShHvV])/y);
    return short ? shorthands[short[1] ?? ''] : undefined;
  }

  protected character(point: number, flags: Flags): CharacterSet {
    const has: CharacterSet = (other) => other === point;
    return flags.ignoresCase ? ignoringCase(has) : has;
  }
}

function intersected(set: CharacterSet | undefined, parts: readonly CharacterSet[]): CharacterSet {
  const last = union(...parts);
  if (!set) return last;
  return parts.length === 0 ? set : (point) => set(point) && last(point);
}
