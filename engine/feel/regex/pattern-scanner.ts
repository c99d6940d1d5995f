import { PatternError } from './pattern-tree.js';

/** The pattern, read character by character. */
export class PatternScanner {
  protected position = 0;

  constructor(protected readonly pattern: string) {}

  protected get next(): string {
    return this.pattern[this.position] ?? '';
  }

  protected get isAtEnd(): boolean {
    return this.position >= this.pattern.length;
  }

  protected take(text: string): boolean {
    if (!this.pattern.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  protected expect(text: string): void {
    if (!this.take(text)) throw new PatternError(`Expected '${text}' at ${this.position}`);
  }

  /** What a sticky expression finds here. */
  protected match(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.position;
    const match = expression.exec(this.pattern);
    if (!match) return undefined;
    this.position = expression.lastIndex;
    return match;
  }

  protected codePoint(): number {
    const point = this.pattern.codePointAt(this.position);
    if (point === undefined) throw new PatternError('Unexpected end of the pattern');
    this.position += point > 0xffff ? 2 : 1;
    return point;
  }

  /** An escaped character that stands for one: `\n`, `\u4e00`, `\.`; the backslash is taken already. */
  protected escapedCharacter(): number {
    const code = this.match(/u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|x\{([0-9A-Fa-f]+)\}/y);
    if (code) return checkedPoint(parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16));
    const octal = this.match(/0([0-3]?[0-7]{1,2})/y);
    if (octal) return parseInt(octal[1] ?? '', 8);
    const control = this.match(/c(.)/sy);
    if (control) return (control[1] ?? '').charCodeAt(0) ^ 64;
    const character = this.next;
    const known = controls[character];
    if (known !== undefined) {
      this.position++;
      return known;
    }
    if (character === '' || /[A-Za-z0-9]/.test(character)) throw new PatternError('Illegal/unsupported escape sequence');
    return this.codePoint();
  }
}

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 };

function checkedPoint(point: number): number {
  if (point > 0x10ffff) throw new PatternError('Hexadecimal codepoint is too big');
  return point;
}
