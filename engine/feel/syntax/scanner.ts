import { continuesName, isWhitespace, startsName } from './characters.js';

const reservedWords = new Set(['null', 'true', 'false', 'function', 'in', 'return', 'then', 'else', 'satisfies', 'and', 'or']);

/**
 * Reads the text piece by piece. What does not fit gives undefined, and whoever tried puts the position back. Words are not
 * told apart by what follows them: `notx` begins with `not`, as in Zeebe.
 */
export class Scanner {
  protected position = 0;
  private furthest = 0;

  constructor(protected readonly text: string) {}

  /** How far anything could be read: where the mistake is. */
  get stumbledAt(): number {
    return this.furthest;
  }

  protected get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** Skips blanks and comments. */
  protected skip(): void {
    const { text } = this;
    for (;;) {
      while (this.position < text.length && isWhitespace(text[this.position] ?? '')) this.position++;
      if (text.startsWith('//', this.position)) {
        const end = text.indexOf('\n', this.position);
        this.position = end < 0 ? text.length : end + 1;
      } else if (text.startsWith('/*', this.position)) {
        const end = text.indexOf('*/', this.position + 2);
        if (end < 0) throw new SyntaxError('a comment that does not end');
        this.position = end + 2;
      } else return;
      if (this.position > this.furthest) this.furthest = this.position;
    }
  }

  /** Takes one of the words, if it comes next. */
  protected take<const T extends string>(...words: readonly T[]): T | undefined {
    const taken = words.find((word) => this.text.startsWith(word, this.position));
    if (taken !== undefined) this.moveTo(this.position + taken.length);
    return taken;
  }

  protected moveTo(position: number): void {
    this.position = position;
    if (position > this.furthest) this.furthest = position;
  }

  /** Tries, and goes back where it fails. */
  protected attempt<T>(read: () => T | undefined): T | undefined {
    const start = this.position;
    const result = read();
    if (result === undefined) this.position = start;
    return result;
  }

  /** One or more, with something between them; blanks are allowed on both sides. */
  protected several<T>(separator: string, read: () => T | undefined): T[] | undefined {
    const first = this.attempt(read);
    if (first === undefined) return undefined;
    const found = [first];
    for (;;) {
      const next = this.attempt(() => {
        this.skip();
        if (this.take(separator) === undefined) return undefined;
        this.skip();
        return read();
      });
      if (next === undefined) return found;
      found.push(next);
    }
  }

  protected identifier(): string | undefined {
    const { text, position } = this;
    if (!startsName(text[position] ?? '')) return undefined;
    let end = position + 1;
    while (end < text.length && continuesName(text[end] ?? '')) end++;
    const word = text.slice(position, end);
    if (reservedWords.has(word)) return undefined;
    this.moveTo(end);
    return word;
  }

  /** An identifier, or anything between backticks. */
  protected name(): string | undefined {
    const identifier = this.identifier();
    if (identifier !== undefined || this.text[this.position] !== '`') return identifier;
    const end = this.text.indexOf('`', this.position + 1);
    if (end <= this.position + 1) return undefined;
    const name = this.text.slice(this.position + 1, end);
    this.moveTo(end + 1);
    return name;
  }

  /** At least two words with blanks between them. */
  protected words(): string | undefined {
    const start = this.position;
    if (this.identifier() === undefined) return undefined;
    let end = this.position;
    let count = 1;
    for (;;) {
      while (this.text[this.position] === ' ') this.position++;
      if (this.position === end || this.identifier() === undefined) break;
      end = this.position;
      count++;
    }
    this.position = count > 1 ? end : start;
    return count > 1 ? this.text.slice(start, end) : undefined;
  }

  protected qualifiedName(): string[] | undefined {
    return this.several('.', () => this.take('time offset') ?? this.name());
  }

  /** What stands between double quotes, escapes and all. */
  protected quoted(): string | undefined {
    if (this.text[this.position] !== '"') return undefined;
    let end = this.position + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1;
    if (end >= this.text.length) return undefined;
    const content = this.text.slice(this.position + 1, end);
    this.moveTo(end + 1);
    return content;
  }
}
