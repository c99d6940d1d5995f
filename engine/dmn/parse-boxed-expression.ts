import { attribute, child, children, tagName, type ModdleElement } from '../model/moddle.js';
import type { Problems } from '../model/problems.js';
import { checkFeel } from './check-feel.js';
import type { BoxedExpression } from './decision-requirements-graph.js';

const kinds: Readonly<Record<string, BoxedExpression['kind']>> = {
  'dmn:Context': 'CONTEXT',
  'dmn:List': 'LIST',
  'dmn:Relation': 'RELATION',
};

/** Boxed forms are another way to write FEEL, so they become the FEEL that says the same. DMN 1.3, 7.3. */
export function parseBoxedExpression(decision: ModdleElement, logic: ModdleElement, problems: Problems): BoxedExpression {
  const source = sourceOf(decision, logic, problems);
  return { kind: kinds[logic.$type] ?? 'LITERAL_EXPRESSION', source };
}

function sourceOf(decision: ModdleElement, logic: ModdleElement | undefined, problems: Problems): string {
  if (!logic) return 'null';
  switch (logic.$type) {
    case 'dmn:LiteralExpression': {
      const source = attribute(logic, 'text')?.trim() ?? 'null';
      checkFeel(logic, source, decision.id, problems);
      return source;
    }
    case 'dmn:Context':
      return contextSource(decision, logic, problems);
    case 'dmn:List':
      return `[${children(logic, 'elements').map((element) => inBox(decision, element, problems)).join(', ')}]`;
    case 'dmn:Relation': {
      const names = children(logic, 'column').map((column) => attribute(column, 'name') ?? '');
      const rows = children(logic, 'row').map((row) => {
        const cells = children(row, 'elements').map((cell, at) => `${key(names[at])}: ${inBox(decision, cell, problems)}`);
        return `{${cells.join(', ')}}`;
      });
      return `[${rows.join(', ')}]`;
    }
    default:
      problems.add(decision.id, `Decision logic of type '${tagName(logic)}' is not supported within another`);
      return 'null';
  }
}

/** Later entries see earlier ones; an entry without a name is the result of the whole. */
function contextSource(decision: ModdleElement, logic: ModdleElement, problems: Problems): string {
  let result = '';
  const entries = children(logic, 'contextEntry').map((entry) => {
    const variable = child(entry, 'variable');
    const name = variable && attribute(variable, 'name');
    if (name === undefined) result = '.result';
    return `${key(name ?? 'result')}: ${inBox(decision, child(entry, 'value'), problems)}`;
  });
  return `{${entries.join(', ')}}${result}`;
}

/** In parentheses and on lines of its own, so that a comment at its end closes nothing. */
function inBox(decision: ModdleElement, logic: ModdleElement | undefined, problems: Problems): string {
  return `(${sourceOf(decision, logic, problems)}\n)`;
}

function key(name = ''): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : JSON.stringify(name);
}
