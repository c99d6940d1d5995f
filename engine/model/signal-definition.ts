import { evaluate } from '../feel/evaluate.js';
import type { Expression } from '../feel/expression.js';
import { checkExpression, parseExpression } from '../feel/parse-expression.js';
import { attribute, child, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

interface SignalDefinition {
  readonly name: Expression;
}

/** The signal that an event waits for or broadcasts. What is wrong with it `checkReferences` says. */
export function signalDefinition(definition: ModdleElement, problems: Problems): SignalDefinition | undefined {
  const signal = child(definition, 'signalRef');
  if (!signal) {
    problems.add(definition, 'Must reference a signal');
    return undefined;
  }
  return { name: parseExpression(attribute(signal, 'name') ?? '') };
}

/** A start event opens its subscription at deployment, so its name cannot depend on variables. */
export function startSignalDefinition(element: ModdleElement, definition: ModdleElement, problems: Problems): SignalDefinition | undefined {
  const parsed = signalDefinition(definition, problems);
  const signal = child(definition, 'signalRef');
  if (!parsed || !signal || parsed.name.kind === 'static' || checkExpression(parsed.name) !== undefined) return parsed;
  const { value, type } = evaluate(parsed.name, {}, 0);
  if (typeof value === 'string') return { name: { kind: 'static', value, source: value } };
  problems.addInExpression(
    element,
    `Expected constant expression of type String for signal name '=${parsed.name.source}', but was ${type}`,
  );
  return parsed;
}
