import type { ExecutableElement, MultiInstanceDefinition } from './executable-process.js';
import { attribute, child, extensions, type ModdleElement } from './moddle.js';
import { optionalExpression, optionalFeel, requiredFeel } from './model-expression.js';
import type { Problems } from './problems.js';

/** How often an activity runs, when it is marked to run once for each item of a list. Standard loops Zeebe ignores. */
export function multiInstanceDefinition(activity: ModdleElement, problems: Problems): MultiInstanceDefinition | undefined {
  const loop = child(activity, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return undefined;
  const [definition, another] = extensions(loop, 'zeebe:LoopCharacteristics');
  if (!definition || another) {
    problems.add(loop, "Must have exactly one 'zeebe:loopCharacteristics' extension element");
    return undefined;
  }

  const outputCollection = attribute(definition, 'outputCollection');
  const outputElement = attribute(definition, 'outputElement');
  if (outputCollection !== undefined && outputElement === undefined) {
    problems.add(definition, "Attribute 'outputElement' must be present if the attribute 'outputCollection' is set");
  }
  if (outputElement !== undefined && outputCollection === undefined) {
    problems.add(definition, "Attribute 'outputCollection' must be present if the attribute 'outputElement' is set");
  }
  const condition = child(loop, 'completionCondition');
  return {
    isSequential: loop.get('isSequential') === true,
    inputCollection: requiredFeel(definition, attribute(definition, 'inputCollection'), problems),
    inputElement: attribute(definition, 'inputElement'),
    outputCollection,
    outputElement: optionalFeel(definition, outputElement, problems),
    completionCondition: condition && optionalExpression(loop, attribute(condition, 'body')?.trim(), problems),
  };
}

/** The body takes the activity's place among its neighbors; the activity itself lives inside the body. */
export function multiInstanceBody(activity: ExecutableElement, multiInstance: MultiInstanceDefinition): ExecutableElement {
  return {
    id: activity.id,
    type: 'MULTI_INSTANCE_BODY',
    eventType: 'UNSPECIFIED',
    name: activity.name,
    flowScopeId: activity.flowScopeId,
    incoming: activity.incoming,
    outgoing: activity.outgoing,
    inputs: [],
    outputs: [],
    boundaryEventIds: activity.boundaryEventIds,
    interrupting: true,
    startEventIds: [],
    eventSubProcessIds: [],
    multiInstance,
    innerActivity: { ...activity, incoming: [], outgoing: [], boundaryEventIds: [] },
  };
}
