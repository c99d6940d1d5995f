import { checkTimer } from '../feel/timer.js';
import { checkExpression } from '../feel/parse-expression.js';
import type { TimerDefinition } from './executable-process.js';
import { attribute, child, type ModdleElement } from './moddle.js';
import { requiredExpression } from './model-expression.js';
import type { Problems } from './problems.js';

const kinds = [
  ['date', 'timeDate'],
  ['duration', 'timeDuration'],
  ['cycle', 'timeCycle'],
] as const;

/** The timer of an event; `allowed` are the kinds that this event can have. */
export function timerDefinition(
  element: ModdleElement,
  definition: ModdleElement,
  allowed: readonly TimerDefinition['kind'][],
  problems: Problems,
): TimerDefinition | undefined {
  const given = kinds.flatMap(([kind, property]) => {
    const body = child(definition, property);
    return body ? [{ kind, body }] : [];
  });
  const [timer] = given;
  if (!timer || given.length > 1) {
    problems.add(element.id, 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle');
    return undefined;
  }
  if (!allowed.includes(timer.kind)) {
    problems.add(element.id, `A timer of kind '${timer.kind}' is not allowed here, only ${allowed.join(' or ')}`);
  }
  const expression = requiredExpression(element, attribute(timer.body, 'body')?.trim(), problems);
  const parsed: TimerDefinition = { kind: timer.kind, expression };
  const error = expression.kind === 'feel' || expression.source === '' ? undefined : checkTimer(parsed);
  if (error !== undefined) problems.addInExpression(element, error);
  return parsed;
}

/** The timer of a start event is set at deployment, when there are no variables yet. */
export function startTimerDefinition(element: ModdleElement, definition: ModdleElement, problems: Problems): TimerDefinition | undefined {
  const timer = timerDefinition(element, definition, ['date', 'duration', 'cycle'], problems);
  if (timer?.expression.kind !== 'feel' || checkExpression(timer.expression) !== undefined) return timer;
  const error = checkTimer(timer);
  if (error !== undefined) problems.add(element, error);
  return timer;
}
