import { child, children, flag, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** The activity that undoes what a compensation boundary event is attached to: an association leads there. */
export function compensationHandlerId(event: ModdleElement): string | undefined {
  const artifacts = event.$parent ? children(event.$parent, 'artifacts') : [];
  const association = artifacts.find((one) => one.$type === 'bpmn:Association' && child(one, 'sourceRef')?.id === event.id);
  return association && child(association, 'targetRef')?.id;
}

/** What a compensation event that throws undoes: one activity, or all of its scope. */
export function thrownCompensation(event: ModdleElement, definition: ModdleElement, problems: Problems): { readonly activityId?: string } {
  if (flag(definition, 'waitForCompletion') === false) {
    const where = event.$type === 'bpmn:EndEvent' ? 'end event' : 'intermediate throwing event';
    problems.add(event, `A compensation ${where} waitForCompletion attribute must be true or not present`);
  }
  const activity = child(definition, 'activityRef');
  if (!activity) return {};
  const wrong = (what: string) => problems.add(definition, `The referenced compensation activity '${activity.id}' must ${what}`);
  if (!isCompensable(activity)) wrong('have either a compensation boundary event or be a subprocess');
  if (!isWithinReach(event, activity)) wrong('be in the same scope as the compensation throw event');
  return { activityId: activity.id };
}

function isCompensable(activity: ModdleElement): boolean {
  if (activity.$type === 'bpmn:SubProcess') return flag(activity, 'triggeredByEvent') !== true;
  const neighbors = activity.$parent ? children(activity.$parent, 'flowElements') : [];
  return neighbors.some(
    (event) =>
      child(event, 'attachedToRef') === activity &&
      children(event, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:CompensateEventDefinition'),
  );
}

/** In the same scope, or in the one around the event sub-process that the event stands in. */
function isWithinReach({ $parent: scope }: ModdleElement, { $parent: reached }: ModdleElement): boolean {
  if (scope === reached) return true;
  return scope !== undefined && flag(scope, 'triggeredByEvent') === true && scope.$parent === reached;
}
