import { DmnModdle } from 'dmn-moddle';
import { evaluate } from 'feelin';

interface Element {
  readonly $type: string;
  readonly id?: string;
  get(name: string): unknown;
}
interface Column {
  readonly inputId: string;
  /** What the rules ask of it; empty where they do not mind. */
  readonly cells: readonly string[];
}
export interface TableInWords {
  /** What the table's author wrote beside each rule, by the rule's id. */
  readonly rules: ReadonlyMap<string, string>;
  readonly columns: readonly Column[];
}

const moddle = new DmnModdle();

/** A deployed table's rules in Chinese, and what they ask of each input. */
export async function tableInWords(xml: string, decisionId: string): Promise<TableInWords> {
  const { rootElement } = await moddle.fromXML(xml);
  const decision = list(rootElement, 'drgElement').find(({ id }) => id === decisionId);
  const table = decision?.get('decisionLogic') as Element | undefined;
  if (table?.$type !== 'dmn:DecisionTable') return { rules: new Map(), columns: [] };
  const rules = list(table, 'rule');
  return {
    rules: new Map(rules.map((rule) => [rule.id ?? '', String(rule.get('description') ?? '')])),
    columns: list(table, 'input').map(({ id }, index) => ({
      inputId: id ?? '',
      cells: rules.map((rule) => String(list(rule, 'inputEntry')[index]?.get('text') ?? '').trim()),
    })),
  };
}

/**
 * Where the rules draw a line through that number. One cell that merely asks for the number to be there (`>= 1` in every rule) draws none.
 */
export function linesThrough({ cells }: Column, scope: Readonly<Record<string, unknown>>): readonly number[] {
  const asked = [...new Set(cells.filter((cell) => cell !== '' && cell !== '-'))];
  const lines = asked.flatMap((cell) => {
    const [, comparison, expression = ''] = /^(<=|>=|<|>)?\s*(.+)$/s.exec(cell) ?? [];
    if (comparison !== '<' && comparison !== '>' && asked.length < 2) return [];
    const boundary = valueOf(expression, scope);
    return typeof boundary === 'number' && Number.isFinite(boundary) ? [boundary] : [];
  });
  return [...new Set(lines)];
}

function valueOf(expression: string, scope: Readonly<Record<string, unknown>>): unknown {
  try {
    return evaluate(expression, { ...scope }).value;
  } catch {
    return undefined;
  }
}

function list(element: { get(name: string): unknown } | undefined, name: string): readonly Element[] {
  return (element?.get(name) as readonly Element[] | undefined) ?? [];
}
