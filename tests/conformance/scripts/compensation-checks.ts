import { diagram, element, event, undoneBy } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { steps } from '../player/steps.js';

const { start, end, service, boundary, subProcess, throwing, eventSubProcess, startedBy } = element;
const undo = event.compensation;
const able = (id: string): string[] => [service(id), ...undoneBy(id, service(`undo${id}`))];
const sub = (id: string, inside: readonly string[], flow: string): string =>
  subProcess(id, [start(`${id}Start`), ...inside, end(`${id}End`)], [`${id}Start -> ${flow} -> ${id}End`]);
const checked = (title: string, elements: readonly string[], flows: readonly string[]): Script => ({
  name: `compensation/${title} is checked`,
  rules: ['scopes/compensation'],
  resources: [],
  steps: [steps.deploy(diagram('p', elements, flows))],
});
const noWait = '<bpmn:compensateEventDefinition id="cd" waitForCompletion="false"/>';

export const compensationChecks: readonly Script[] = [
  checked(
    'a handler with flows',
    [start(), service('a'), ...undoneBy('a', service('h')), throwing('t', undo()), end()],
    ['start -> a -> h -> t -> end'],
  ),
  checked(
    'a handler with a boundary event',
    [start(), ...able('a'), boundary('x', 'undoa', event.error()), end()],
    ['start -> a -> end', 'x -> end'],
  ),
  checked(
    'a handler that is a sub-process with flows',
    [start(), service('a'), ...undoneBy('a', sub('h', [service('w')], 'w')), end()],
    ['start -> a -> h -> end'],
  ),
  checked('a handler of nothing', [start(), undoneBy('b', service('h'))[1]!, end()], ['start -> end']),
  checked(
    'a handler not marked as one',
    [start(), service('a'), undoneBy('a', service('h'))[0]!, service('h'), undoneBy('a', service('h'))[2]!, end()],
    ['start -> a -> end'],
  ),
  checked('a boundary event with a flow', [start(), ...able('a'), end()], ['start -> a -> end', 'aUndone -> end']),
  checked('a boundary event without an association', [start(), service('a'), boundary('x', 'a', undo()), end()], ['start -> a -> end']),
  checked(
    'a non-interrupting boundary event',
    [
      start(),
      service('a'),
      boundary('x', 'a', undo(), { interrupting: false }),
      service('h'),
      '<bpmn:association id="xBy" associationDirection="One" sourceRef="x" targetRef="h"/>',
      end(),
    ],
    ['start -> a -> end'],
  ),
  checked(
    'an activity that is not there',
    [start(), ...able('a'), end('end', '<bpmn:compensateEventDefinition id="cd" activityRef="nobody"/>')],
    ['start -> a -> end'],
  ),
  checked(
    'an activity without a handler',
    [start(), service('b'), end('end', '<bpmn:compensateEventDefinition id="cd" activityRef="b"/>')],
    ['start -> b -> end'],
  ),
  checked(
    'an activity further inside',
    [start(), sub('s', able('a'), 'a'), end('end', '<bpmn:compensateEventDefinition id="cd" activityRef="a"/>')],
    ['start -> s -> end'],
  ),
  checked(
    'an activity further outside',
    [start(), ...able('a'), sub('s', [throwing('t', '<bpmn:compensateEventDefinition id="cd" activityRef="a"/>')], 't'), end()],
    ['start -> a -> s -> end'],
  ),
  checked('an end event that does not wait', [start(), ...able('a'), end('end', noWait)], ['start -> a -> end']),
  checked('a throw event that does not wait', [start(), ...able('a'), throwing('t', noWait), end()], ['start -> a -> t -> end']),
  checked(
    'an event sub-process of the process',
    [start(), end(), eventSubProcess('es', [startedBy('s', undo()), end('e')], ['s -> e'])],
    ['start -> end'],
  ),
  checked(
    'an event sub-process of a sub-process',
    [
      start(),
      subProcess('sub', [start('s'), end('e'), eventSubProcess('es', [startedBy('s2', undo()), end('e2')], ['s2 -> e2'])], ['s -> e']),
      end(),
    ],
    ['start -> sub -> end'],
  ),
  checked('a catch event', [start(), element.catching('x', undo()), end()], ['start -> x -> end']),
];
