import { attribute, child, children, type ModdleElement } from '../model/moddle.js';
import type { KnowledgeModel, Logic, Named, Parameter } from './decision-requirements-graph.js';
import type { DmnProblems } from './dmn-problems.js';
import { feelOf, nameOf } from './dmn-text.js';
import { parseDecisionTable } from './parse-decision-table.js';

/** What stands for logic that could not be read; its file is refused. */
const nothing: Logic = { kind: 'LITERAL_EXPRESSION', source: 'null' };

/** What a piece of logic may refer to, and where it says what is wrong. */
export interface Parsing {
  readonly problems: DmnProblems;
  /** Knowledge models that were met so far, by name. */
  readonly models: Map<string, KnowledgeModel>;
}

/** Logic of any form; `where` says what may not be of another. */
export function parseLogic(logic: ModdleElement | undefined, where: string, parsing: Parsing): Logic {
  const { problems } = parsing;
  switch (logic?.$type) {
    case 'dmn:DecisionTable':
      return parseDecisionTable(logic, problems);
    case 'dmn:LiteralExpression':
      return { kind: 'LITERAL_EXPRESSION', source: feelOf(logic, 'expression', problems) ?? 'null' };
    case 'dmn:Context':
      return parseContext(logic, parsing);
    case 'dmn:List':
      return { kind: 'LIST', items: children(logic, 'elements').map((item) => parseInner(item, parsing)) };
    case 'dmn:Relation':
      return parseRelation(logic, parsing);
    case 'dmn:Invocation':
      return parseInvocation(logic, parsing);
    default:
      problems.add(`unsupported ${where} '${logic?.$type ?? 'null'}'`);
      return nothing;
  }
}

/** Within other logic, functions may be defined, too. */
function parseInner(logic: ModdleElement | undefined, parsing: Parsing): Logic {
  if (logic?.$type !== 'dmn:FunctionDefinition') return parseLogic(logic, 'expression found', parsing);
  const body = child(logic, 'body');
  if (body?.$type !== 'dmn:LiteralExpression') {
    parsing.problems.add(`expected literal expression but found '${body?.$type ?? 'null'}'`);
    return nothing;
  }
  return { kind: 'FUNCTION', parameters: parametersOf(logic), source: feelOf(body, 'expression', parsing.problems) ?? 'null' };
}

export function parametersOf(definition: ModdleElement): Parameter[] {
  return children(definition, 'formalParameter').map((one) => ({ name: attribute(one, 'name') ?? '', type: attribute(one, 'typeRef') }));
}

function parseContext(context: ModdleElement, parsing: Parsing): Logic {
  const entries: Named[] = [];
  let result: Logic | undefined;
  for (const entry of children(context, 'contextEntry')) {
    const name = nameOf(entry, 'variable');
    const logic = parseInner(child(entry, 'value'), parsing);
    if (name === undefined) result = logic;
    else entries.push({ name, logic });
  }
  return { kind: 'CONTEXT', entries, result };
}

function parseRelation(relation: ModdleElement, parsing: Parsing): Logic {
  const names = children(relation, 'column').map((column) => attribute(column, 'name') ?? '');
  const rows = children(relation, 'row').map((row) => children(row, 'elements'));
  for (const row of rows) {
    if (row.length !== names.length) parsing.problems.add(`expected row with '${names.length}' elements but found '${row.length}'`);
  }
  return {
    kind: 'RELATION',
    rows: rows.map((row) => row.map((cell, column) => ({ name: names[column] ?? '', logic: parseInner(cell, parsing) }))),
  };
}

function parseInvocation(invocation: ModdleElement, parsing: Parsing): Logic {
  const { problems, models } = parsing;
  const bindings = children(invocation, 'binding').flatMap((binding) => {
    const formula = child(binding, 'bindingFormula');
    if (formula?.$type === 'dmn:LiteralExpression') {
      return [{ name: nameOf(binding, 'parameter') ?? '', source: feelOf(formula, 'expression', problems) ?? 'null' }];
    }
    problems.add(`expected binding with literal expression but found '${formula?.$type ?? 'null'}'`);
    return [];
  });
  const called = child(invocation, 'calledFunction');
  if (called?.$type !== 'dmn:LiteralExpression') {
    problems.add(`expected invocation with literal expression but found '${called?.$type ?? 'null'}'`);
    return nothing;
  }
  const name = attribute(called, 'text')?.trim() ?? '';
  const model = models.get(name);
  if (model) return { kind: 'INVOCATION', bindings, model };
  problems.add(`no BKM found with name '${name}'`);
  return nothing;
}
