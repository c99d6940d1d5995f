import type { Expression } from '../feel/expression.js';
import { checkExpression, parseExpression } from '../feel/parse-expression.js';
import type { SequenceFlow } from './executable-process.js';
import { attribute, child, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** A flow between two elements of the same scope, which is what BPMN allows. */
export function sequenceFlow(flow: ModdleElement, elements: ReadonlySet<ModdleElement>, problems: Problems): SequenceFlow {
  const source = child(flow, 'sourceRef');
  const target = child(flow, 'targetRef');
  for (const [end, what] of [
    [source, 'sourceRef'],
    [target, 'targetRef'],
  ] as const) {
    if (!end) problems.add(flow.id, `Attribute '${what}' must be present and not empty`);
    // An unsupported end has its own error already; here only what lies elsewhere is named.
    else if (!elements.has(end) && end.$parent !== flow.$parent) {
      problems.add(flow.id, `The ${what} '${end.id ?? ''}' is not an element of the same scope`);
    }
  }

  const condition = child(flow, 'conditionExpression');
  return {
    id: flow.id ?? '',
    name: attribute(flow, 'name'),
    sourceId: source?.id ?? '',
    targetId: target?.id ?? '',
    condition: condition ? conditionOf(flow, condition, problems) : undefined,
  };
}

function conditionOf(flow: ModdleElement, condition: ModdleElement, problems: Problems): Expression {
  const text = attribute(condition, 'body')?.trim() ?? '';
  const expression = parseExpression(text);
  const error =
    expression.kind === 'static'
      ? `Expected expression but found static value '${text}'. An expression must start with '=' (e.g. '=${text}').`
      : checkExpression(expression);
  if (error !== undefined) problems.addInExpression(`${flow.id ?? ''} > conditionExpression`, error);
  return expression;
}
