import { evaluate } from '../feel/evaluate.js';
import type { Expression } from '../feel/expression.js';
import { checkExpression, parseExpression } from '../feel/parse-expression.js';
import type { MessageDefinition } from './executable-process.js';
import { attribute, child, extension, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** The message that `owner` (an event definition or a receive task) waits for. What is wrong with it `checkReferences` says. */
export function messageDefinition(owner: ModdleElement, problems: Problems): MessageDefinition | undefined {
  const message = child(owner, 'messageRef');
  if (!message) {
    problems.add(owner, 'Must reference a message');
    return undefined;
  }
  const subscription = extension(message, 'zeebe:Subscription');
  return {
    id: message.id ?? '',
    name: messageName(message),
    correlationKey: subscription && parseExpression(attribute(subscription, 'correlationKey') ?? ''),
  };
}

/** A start event opens its subscription at deployment, so its name cannot depend on variables. */
export function startMessageDefinition(element: ModdleElement, owner: ModdleElement, problems: Problems): MessageDefinition | undefined {
  const message = child(owner, 'messageRef');
  if (!message) {
    problems.add(owner, 'Must reference a message');
    return undefined;
  }
  return { id: message.id ?? '', name: constant(element, messageName(message), problems) };
}

function messageName(message: ModdleElement): Expression {
  return parseExpression(attribute(message, 'name') ?? '');
}

function constant(element: ModdleElement, name: Expression, problems: Problems): Expression {
  if (name.kind === 'static' || checkExpression(name) !== undefined) return name;
  const { value, type } = evaluate(name, {}, 0);
  if (typeof value === 'string') return { kind: 'static', value, source: value };
  problems.addInExpression(element, `Expected constant expression of type String for message name '=${name.source}', but was ${type}`);
  return name;
}
