import { checkTimer } from '../feel/timer.js';
import { checkExpression, parseExpression } from '../feel/parse-expression.js';
import type { TimerDefinition } from './executable-process.js';
import { attribute, child, type ModdleElement } from './moddle.js';
import { optionalExpression } from './model-expression.js';
import type { Problems } from './problems.js';

const kinds = [
  ['date', 'timeDate'],
  ['duration', 'timeDuration'],
  ['cycle', 'timeCycle'],
] as const;

/** The timer of an event. */
export function timerDefinition(element: ModdleElement, definition: ModdleElement, problems: Problems): TimerDefinition | undefined {
  const timer = oneTimer(definition, problems);
  if (!timer) return undefined;
  const error = timer.expression.kind === 'feel' ? undefined : checkTimer(timer);
  if (error !== undefined) problems.addInExpression(element, error);
  return timer;
}

/** The timer of a start event is set at deployment, when there are no variables yet. */
export function startTimerDefinition(element: ModdleElement, definition: ModdleElement, problems: Problems): TimerDefinition | undefined {
  const timer = oneTimer(definition, problems);
  if (!timer || checkExpression(timer.expression) !== undefined) return timer;
  const error = checkTimer(timer);
  if (error !== undefined) problems.addInExpression(element, error);
  return timer;
}

function oneTimer(definition: ModdleElement, problems: Problems): TimerDefinition | undefined {
  const given = kinds.flatMap(([kind, property]) => {
    const body = child(definition, property);
    return body ? [{ kind, text: attribute(body, 'body')?.trim() }] : [];
  });
  const [timer] = given;
  if (!timer || given.length > 1) {
    problems.add(definition, 'Must be exactly one type of timer: timeDuration, timeDate or timeCycle');
    return undefined;
  }
  return { kind: timer.kind, expression: optionalExpression(definition, timer.text, problems) ?? parseExpression('') };
}
