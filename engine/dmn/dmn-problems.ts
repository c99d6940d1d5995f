import { compile, compileTests } from '../feel/compile.js';

/** What keeps a file from being deployed, in Zeebe's words, one a line. */
export class DmnProblems {
  private readonly texts: string[] = [];
  private readonly checked = new Set<string>();

  add(text: string): void {
    this.texts.push(text);
  }

  get all(): readonly string[] {
    return this.texts;
  }

  /** Each text is looked at once, however often it stands in the file. */
  checkFeel(source: string, kind: 'expression' | 'unary-tests'): void {
    const key = `${kind} ${source}`;
    if (this.checked.has(key)) return;
    this.checked.add(key);
    try {
      if (kind === 'expression') compile(source);
      else compileTests(source);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.add(`FEEL ${kind}: failed to parse expression '${source}': ${reason}`);
    }
  }
}
