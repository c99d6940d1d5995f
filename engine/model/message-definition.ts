import { evaluate } from '../feel/evaluate.js';
import type { Expression } from '../feel/expression.js';
import { checkExpression, parseExpression } from '../feel/parse-expression.js';
import type { MessageDefinition } from './executable-process.js';
import { attribute, child, extension, type ModdleElement } from './moddle.js';
import { optionalExpression, requiredFeel } from './model-expression.js';
import type { Problems } from './problems.js';

/** The message that `owner` (an event definition or a receive task) waits for; problems go to `element`. */
export function messageDefinition(element: ModdleElement, owner: ModdleElement, problems: Problems): MessageDefinition | undefined {
  const message = child(owner, 'messageRef');
  if (!message) {
    problems.add(element.id, 'Must reference a message');
    return undefined;
  }
  const name = messageName(message, problems);
  const subscription = extension(message, 'zeebe:Subscription');
  if (!subscription) {
    problems.add(message.id, 'Must have exactly one zeebe:subscription extension element');
  }
  return {
    name,
    correlationKey: subscription ? requiredFeel(subscription, attribute(subscription, 'correlationKey'), problems) : undefined,
  };
}

/** A start event opens its subscription at deployment, so its name cannot depend on variables. */
export function startMessageDefinition(element: ModdleElement, owner: ModdleElement, problems: Problems): MessageDefinition | undefined {
  const message = child(owner, 'messageRef');
  if (!message) {
    problems.add(element.id, 'Must reference a message');
    return undefined;
  }
  return { name: constant(element, messageName(message, problems), problems) };
}

function messageName(message: ModdleElement, problems: Problems): Expression {
  const name = attribute(message, 'name');
  if (name === undefined) problems.add(message, 'Name must be present and not empty');
  return optionalExpression(message, name, problems) ?? parseExpression('');
}

function constant(element: ModdleElement, name: Expression, problems: Problems): Expression {
  if (name.kind === 'static' || checkExpression(name) !== undefined) return name;
  const { value, type } = evaluate(name, {}, 0);
  if (typeof value === 'string') return { kind: 'static', value, source: value };
  problems.add(element.id, `Expected constant expression of type String for message name '=${name.source}', but was ${type}`);
  return name;
}
