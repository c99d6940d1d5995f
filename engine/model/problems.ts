/** What is wrong with a diagram, gathered by element and told all at once in Zeebe's form. */
export class Problems {
  private readonly byElement = new Map<string, string[]>();

  add(elementId: string | undefined, text: string): void {
    const id = elementId ?? '?';
    const texts = this.byElement.get(id) ?? [];
    if (!texts.includes(text)) texts.push(text);
    this.byElement.set(id, texts);
  }

  get areNone(): boolean {
    return this.byElement.size === 0;
  }

  /** One entry an element: `- Element: id` and below it its errors. */
  entries(): string[] {
    return [...this.byElement].map(([id, texts]) => [`- Element: ${id}`, ...texts.map((text) => `    - ERROR: ${text}`)].join('\n'));
  }
}
