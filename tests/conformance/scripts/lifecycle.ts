import { diagram, element, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { start, end, service, boundary, subProcess, exclusive, parallel, manual, task, eventSubProcess, startedBy } = element;
const { create, complete, setVariables, resolve, cancel, throwError, deploy, advance, publish } = steps;
const rule = scriptsOf('lifecycle');

export const lifecycle: readonly Script[] = [
  rule(
    'an element goes from activating to completed and takes its flow',
    ['order'],
    [diagram('p', [start(), service('work'), end()], ['start -> work -> end'])],
    [create('p', { x: 1 }), complete('work', { y: [1, 'two', null] })],
  ),
  rule(
    'a cancelled instance terminates from the outside in',
    ['order'],
    [
      diagram(
        'p',
        [start(), subProcess('sub', [start('s'), service('work'), end('e')], ['s -> work -> e']), end()],
        ['start -> sub -> end'],
      ),
    ],
    [create('p'), cancel('p')],
  ),
  rule(
    'a failed input mapping keeps the element activating, without subscriptions or a job',
    ['activating'],
    [
      diagram(
        'p',
        [
          start(),
          service('work', { inputs: { a: '=assert(x, x > 1)' } }),
          boundary('late', 'work', event.timer('timeDuration', 'PT1H')),
          end(),
        ],
        ['start -> work -> end', 'late -> end'],
      ),
    ],
    [create('p'), setVariables('p', { x: 2 }), resolve(), complete('work')],
  ),
  rule(
    'a failed subscription of a boundary event keeps the element activating',
    ['activating'],
    [
      diagram(
        'p',
        [start(), service('work'), boundary('told', 'work', event.message('m')), end()],
        ['start -> work -> end', 'told -> end'],
        message('m', '=k'),
      ),
    ],
    [create('p'), setVariables('p', { k: 'a' }), resolve(), publish('m', 'a')],
  ),
  rule(
    'a failed output mapping keeps the element completing',
    ['completing'],
    [diagram('p', [start(), service('work', { outputs: { a: '=assert(x, x > 1)' } }), end()], ['start -> work -> end'])],
    [create('p'), complete('work', { x: 1 }), setVariables('work', { x: 2 }, true), resolve()],
  ),
  rule(
    'a scope ends when its last path has ended',
    ['scope-end'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess('sub', [start('s'), service('a'), service('b'), end('ea'), end('eb')], ['s -> a -> ea', 's -> b -> eb']),
          end(),
        ],
        ['start -> sub -> end'],
      ),
    ],
    [create('p'), complete('b'), complete('a')],
  ),
  rule(
    'nothing starts in an interrupted scope',
    ['active-scope'],
    [
      diagram(
        'p',
        [
          start(),
          service('a'),
          service('b'),
          end(),
          eventSubProcess('stop', [startedBy('stopped', event.error()), service('tidy'), end('e')], ['stopped -> tidy -> e']),
        ],
        ['start -> a -> end', 'start -> b -> end'],
      ),
    ],
    [create('p'), throwError('a', 'E'), complete('tidy')],
  ),
  rule(
    'several outgoing flows are all taken, the last in the document first',
    ['implicit-split'],
    [
      diagram(
        'p',
        [start(), service('a'), service('b'), service('c'), end()],
        ['start -> a -> end', 'start -> b -> end', 'start -> c -> end'],
      ),
    ],
    [create('p'), complete('a'), complete('c'), complete('b')],
  ),
  rule(
    'so does a parallel gateway, and a task',
    ['implicit-split'],
    [
      diagram(
        'p',
        [start(), service('first'), parallel('fork'), service('a'), service('b'), service('c'), end()],
        ['start -> first', 'fork -> a -> end', 'first -> fork', 'first -> c -> end', 'fork -> b -> end'],
      ),
    ],
    [create('p'), complete('first'), complete('a'), complete('b'), complete('c')],
  ),
  rule(
    'conditions after a task are refused',
    ['implicit-split'],
    [],
    [deploy(diagram('p', [start(), service('a'), end()], ['start -> a', 'a -[x > 1]-> end']))],
  ),
  rule(
    'gateways, manual and undefined tasks pass straight through',
    ['straight-through'],
    [diagram('p', [start(), manual('m'), task('t'), exclusive('x'), parallel('f'), end()], ['start -> m -> t -> x -> f -> end'])],
    [create('p')],
  ),
  rule(
    'a loop of such elements alone is refused',
    ['straight-through'],
    [],
    [
      deploy(
        diagram(
          'p',
          [start(), exclusive('x'), manual('m'), task('t'), end()],
          ['start -> x', 'x -[a > 1]-> m -> t -> x', 'x -[default]-> end'],
        ),
      ),
      deploy(diagram('q', [start(), exclusive('x'), service('w'), end()], ['start -> x', 'x -[a > 1]-> w -> x', 'x -[default]-> end'])),
    ],
  ),
  rule(
    'what the engine cannot run is refused',
    ['supported'],
    [],
    [
      deploy(
        diagram('tx', [start(), '<bpmn:transaction id="t"><bpmn:startEvent id="s"/></bpmn:transaction>', end()], ['start -> t -> end']),
      ),
      deploy(
        diagram(
          'adhoc',
          [start(), '<bpmn:adHocSubProcess id="t"><bpmn:task id="s"/></bpmn:adHocSubProcess>', end()],
          ['start -> t -> end'],
        ),
      ),
      deploy(diagram('complex', [start(), '<bpmn:complexGateway id="t"/>', end()], ['start -> t -> end'])),
      deploy(
        diagram(
          'conditional',
          [
            start(),
            '<bpmn:intermediateCatchEvent id="t"><bpmn:conditionalEventDefinition><bpmn:condition>=x</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>',
            end(),
          ],
          ['start -> t -> end'],
        ),
      ),
      deploy(diagram('cancels', [start(), end('end', '<bpmn:cancelEventDefinition/>')], ['start -> end'])),
      deploy(diagram('multiple', [start(), end('end', `${event.terminate()}<bpmn:errorEventDefinition/>`)], ['start -> end'])),
      deploy(
        diagram(
          'join',
          [start(), '<bpmn:inclusiveGateway id="i"/>', service('a'), service('b'), end()],
          ['start -> a -> i', 'start -> b -> i', 'i -> end'],
        ),
      ),
    ],
  ),
  rule(
    'lanes and data objects are ignored',
    ['ignored'],
    [
      diagram(
        'p',
        [
          '<bpmn:laneSet id="lanes"><bpmn:lane id="lane"><bpmn:flowNodeRef>work</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>',
          '<bpmn:dataObject id="data"/><bpmn:dataObjectReference id="dataRef" dataObjectRef="data"/><bpmn:dataStoreReference id="store"/>',
          start(),
          service('work'),
          end(),
        ],
        ['start -> work -> end'],
      ),
    ],
    [create('p'), complete('work')],
  ),
  rule(
    'a standard loop and quantities are ignored',
    ['ignored'],
    [
      diagram(
        'p',
        [
          start(),
          '<bpmn:manualTask id="m" startQuantity="2" completionQuantity="3"><bpmn:standardLoopCharacteristics loopMaximum="3"/></bpmn:manualTask>',
          service('w'),
          end(),
        ],
        ['start -> m -> w -> end'],
      ),
    ],
    [create('p'), complete('w')],
  ),
  rule(
    'keys rise and calls in a wrong state are refused',
    ['wrong-state'],
    [diagram('p', [start(), service('work'), end()], ['start -> work -> end'])],
    [create('p'), complete('work'), complete('work'), cancel('p'), setVariables('p', { x: 1 }), resolve(), advance('PT1H')],
  ),
];
