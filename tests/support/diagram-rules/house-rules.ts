import { extension, type Diagram, type Moddle } from '../read-diagrams.js';

const tasks = ['bpmn:UserTask', 'bpmn:ServiceTask'];
const named = [
  'bpmn:UserTask',
  'bpmn:ServiceTask',
  'bpmn:BusinessRuleTask',
  'bpmn:CallActivity',
  'bpmn:ExclusiveGateway',
  'bpmn:StartEvent',
  'bpmn:EndEvent',
  'bpmn:BoundaryEvent',
  'bpmn:IntermediateCatchEvent',
];
const header = (element: Moddle, key: string): string | undefined =>
  (extension(element, 'zeebe:TaskHeaders')?.['values'] as Moddle[] | undefined)?.find((one) => one['key'] === key)?.['value'] as
    string | undefined;
const ids = (elements: readonly Moddle[]) => elements.map(({ id }) => id ?? '');

/** Each names the elements that break it. */
export const houseRules = {
  /** A gateway with one way out joins and asks nothing. */
  'has a Chinese name at each element': ({ elements }) =>
    ids(
      elements.filter(
        (element) =>
          named.includes(element.$type) &&
          !(element.$type === 'bpmn:ExclusiveGateway' && ((element['outgoing'] as unknown[] | undefined)?.length ?? 0) < 2) &&
          !/[\u4e00-\u9fff]/.test(element.name ?? ''),
      ),
    ),

  'has lanes, and each step of the process in one': ({ xml, elements }) => {
    const inLanes = new Set([...xml.matchAll(/<bpmn:flowNodeRef>([^<]+)</g)].map(([, id]) => id));
    const top = elements.filter(
      (element) => (element['$parent'] as Moddle | undefined)?.$type === 'bpmn:Process' && element.$type !== 'bpmn:SequenceFlow',
    );
    return ids(top.filter(({ id }) => !inLanes.has(id)));
  },

  'has a due date with its legal basis at each user task': ({ elements }) =>
    ids(
      elements.filter(
        (element) =>
          element.$type === 'bpmn:UserTask' &&
          !(extension(element, 'zeebe:TaskSchedule')?.['dueDate'] !== undefined && header(element, 'deadlineBasis') !== undefined),
      ),
    ),

  'names the measures that each task carries out': ({ elements }) =>
    ids(elements.filter((element) => tasks.includes(element.$type) && !/^M\d\d/.test(header(element, 'measures') ?? ''))),

  'maps what a called process gets and gives, and passes on nothing else': ({ elements }) =>
    ids(
      elements.filter((element) => {
        const called = extension(element, 'zeebe:CalledElement');
        return called !== undefined && (called['propagateAllChildVariables'] !== false || called['propagateAllParentVariables'] !== false);
      }),
    ),
} as const satisfies Record<string, (diagram: Diagram) => readonly string[]>;
