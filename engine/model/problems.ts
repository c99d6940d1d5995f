import { tagName, type ModdleElement } from './moddle.js';

interface Problem {
  readonly path: string;
  readonly texts: string[];
}

/** What is wrong with a file, gathered by element and told all at once in Zeebe's form. */
export class Problems {
  private readonly inStructure = new Map<unknown, Problem>();
  private readonly inExpressions = new Map<unknown, Problem>();

  /** An element, or its id where only that is at hand. What has no id is named by its way down from an element that has. */
  add(where: ModdleElement | string | undefined, text: string): void {
    gather(this.inStructure, where, text);
  }

  /** Zeebe looks at expressions last: these stand behind all others, and in the place of others of the same element. */
  addInExpression(where: ModdleElement | string | undefined, text: string): void {
    gather(this.inExpressions, where, text);
  }

  get areNone(): boolean {
    return this.inStructure.size === 0 && this.inExpressions.size === 0;
  }

  /** One entry an element: `- Element: id` and below it its errors. */
  entries(): string[] {
    const structural = [...this.inStructure].flatMap(([key, problem]) => (this.inExpressions.has(key) ? [] : problem));
    return [...structural, ...this.inExpressions.values()].map(({ path, texts }) =>
      [`- Element: ${path}`, ...texts.map((text) => `    - ERROR: ${text}`)].join('\n'),
    );
  }
}

function gather(problems: Map<unknown, Problem>, where: ModdleElement | string | undefined, text: string): void {
  const key = typeof where === 'object' && !where.$type.startsWith('zeebe:') ? (where.id ?? where) : where;
  let problem = problems.get(key);
  if (!problem) problems.set(key, (problem = { path: typeof where === 'object' ? pathOf(where) : (where ?? '?'), texts: [] }));
  if (!problem.texts.includes(text)) problem.texts.push(text);
}

/** `task > extensionElements > taskDefinition` */
function pathOf(element: ModdleElement): string {
  if (element.id !== undefined && !element.$type.startsWith('zeebe:')) return element.id;
  return element.$parent ? `${pathOf(element.$parent)} > ${tagName(element)}` : tagName(element);
}
