import { budget } from '../budget.js';
import { matchAt, type Slots } from './matcher.js';
import { parsePattern, type ParsedPattern } from './pattern-parser.js';
import { PatternError } from './pattern-tree.js';
import { compilePattern, type Program } from './program.js';

const cache = new Map<string, JavaPattern>();
const cacheSize = 500;

/** java.util.regex.Pattern, as far as FEEL uses it. */
export class JavaPattern {
  private constructor(
    private readonly parsed: ParsedPattern,
    private readonly program: Program,
  ) {}

  /** Throws a PatternError. Of the flags, `s`, `m`, `i` and `x` mean something. */
  static of(pattern: string, flags = ''): JavaPattern {
    const key = `${flags}/${pattern}`;
    const known = cache.get(key);
    if (known) return known;
    budget.spend(pattern.length);
    const parsed = parsePattern(pattern, {
      ignoresCase: flags.includes('i'),
      isMultiline: flags.includes('m'),
      dotAll: flags.includes('s'),
      comments: flags.includes('x'),
    });
    const compiled = new JavaPattern(parsed, compilePattern(parsed.tree, parsed.groupCount));
    if (cache.size >= cacheSize) cache.clear();
    cache.set(key, compiled);
    return compiled;
  }

  isIn(text: string): boolean {
    return this.find(text, 0) !== undefined;
  }

  /** All matches, one behind the other; an empty one moves on by a character. */
  *matches(text: string): Generator<Slots> {
    for (let from = 0; from <= text.length;) {
      const found = this.find(text, from);
      if (!found) return;
      yield found;
      const [start = 0, end = 0] = found;
      from = end === start ? end + 1 : end;
    }
  }

  split(text: string): string[] {
    const parts: string[] = [];
    let from = 0;
    for (const [start = 0, end = 0] of this.matches(text)) {
      if (start === 0 && end === 0) continue;
      parts.push(text.slice(from, start));
      from = end;
    }
    return [...parts, text.slice(from)];
  }

  replaceAll(text: string, replacement: string): string {
    let [result, from] = ['', 0];
    for (const slots of this.matches(text)) {
      result += text.slice(from, slots[0]) + this.replacementFor(replacement, text, slots);
      budget.checkText(result.length);
      from = slots[1] ?? from;
    }
    return result + text.slice(from);
  }

  private find(text: string, from: number): Slots | undefined {
    for (let start = from; start <= text.length; start++) {
      const slots = matchAt(this.program, text, start);
      if (slots) return slots;
    }
    return undefined;
  }

  /** `$1` and `${name}` are groups, a backslash takes the meaning from what follows. */
  private replacementFor(replacement: string, text: string, slots: Slots): string {
    return replacement.replace(
      /\\([\s\S]?)|\$(?:\{([^}]*)\}|(\d*))/g,
      (whole: string, escaped: string | undefined, name: string | undefined, digits: string | undefined) => {
        if (whole.startsWith('\\')) {
          if (escaped === undefined || escaped === '') throw new PatternError('character to be escaped is missing');
          return escaped;
        }
        if (name !== undefined) return groupIn(text, slots, this.groupNamed(name));
        return this.numbered(digits ?? '', text, slots);
      },
    );
  }

  private groupNamed(name: string): number {
    const index = this.parsed.groupNames.get(name);
    if (index === undefined) throw new PatternError(`No group with name {${name}}`);
    return index;
  }

  /** As many digits as there are groups for; the rest is text. */
  private numbered(digits: string, text: string, slots: Slots): string {
    let length = 1;
    if (digits === '' || Number(digits[0]) > this.parsed.groupCount) throw new PatternError(`No group ${digits.slice(0, 1)}`);
    while (length < digits.length && Number(digits.slice(0, length + 1)) <= this.parsed.groupCount) length++;
    return groupIn(text, slots, Number(digits.slice(0, length))) + digits.slice(length);
  }
}

function groupIn(text: string, slots: Slots, index: number): string {
  const [from = -1, to = -1] = slots.slice(index * 2, index * 2 + 2);
  return from < 0 ? '' : text.slice(from, to);
}
