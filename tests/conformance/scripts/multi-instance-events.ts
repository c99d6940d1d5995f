import { diagram, element, error, event, message } from '../../support/diagram.js';
import type { Script, Step } from '../player/script.js';
import { steps } from '../player/steps.js';

const { create, complete, publish, throwError, advance, cancel, resolve, setVariables, deploy, fail, updateRetries } = steps;

type Resources = Script['resources'];
const script = (name: string, resources: Resources, played: readonly Step[]): Script => ({ name, rules: [], resources, steps: played });

const mi = (id: string, seq = false) =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${id}"/></bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics isSequential="${seq}"><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=xs" inputElement="x"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>`;
const p = (work: string, boundary: string, extra = ''): Resources => [
  diagram('p', [element.start(), work, element.end(), boundary, element.end('o')], ['start -> w -> end', 'b -> o'], extra),
];

/** Boundary events on a multi-instance body. */
export const multiInstanceEvents: readonly Script[] = [
  script('multi-instance-events/mi boundary msg', p(mi('w'), element.boundary('b', 'w', event.message('m')), message('m', '=k')), [
    create('p', { xs: [1, 2], k: 'a' }),
    publish('m', 'a', { q: 1 }),
  ]),
  script(
    'multi-instance-events/mi boundary non',
    p(mi('w'), element.boundary('b', 'w', event.message('m'), { interrupting: false }), message('m', '=k')),
    [create('p', { xs: [1, 2], k: 'a' }), publish('m', 'a', { q: 1 }), complete('w', {}, 1), publish('m', 'a', { q: 2 }), complete('w')],
  ),
  script('multi-instance-events/mi error', p(mi('w'), element.boundary('b', 'w', event.error('E')), error('E')), [
    create('p', { xs: [1, 2] }),
    throwError('w', 'E', { z: 1 }),
  ]),
  script(
    'multi-instance-events/receive boundary',
    p(element.receive('w', 'r'), element.boundary('b', 'w', event.message('m')), message('m', '=k') + message('r', '=k')),
    [create('p', { k: 'a' }), publish('m', 'a', { q: 1 }), create('p', { k: 'b' }), publish('r', 'b', { q: 2 })],
  ),
  script(
    'multi-instance-events/receive same',
    p(element.receive('w', 'm'), element.boundary('b', 'w', event.message('n')), message('m', '=k') + message('n', '=k')),
    [publish('n', 'a', { n: 1 }, 60000), publish('m', 'a', { m: 1 }, 60000), create('p', { k: 'a' })],
  ),
  script('multi-instance-events/unhandled resolve', p(element.service('w'), element.boundary('b', 'w', event.error('E')), error('E')), [
    create('p'),
    throwError('w', 'X', { v: 1 }, 'oops'),
    resolve(),
    throwError('w', 'E'),
  ]),
  script('multi-instance-events/job incident', p(element.service('w'), element.boundary('b', 'w', event.error('E')), error('E')), [
    create('p'),
    fail('w', 0, { errorMessage: 'no' }),
    resolve(),
    updateRetries('w', 2),
    resolve(),
    complete('w'),
  ]),
  script(
    'multi-instance-events/incident cancel',
    p(element.service('w', { inputs: { a: '=assert(x, x != null)' } }), element.boundary('b', 'w', event.error('E')), error('E')),
    [create('p'), cancel('p')],
  ),
  script(
    'multi-instance-events/boundary error outputs',
    p(element.service('w'), element.boundary('b', 'w', event.error('E'), { outputs: { why: '=r' } }), error('E')),
    [create('p'), throwError('w', 'E', { r: 1 })],
  ),
  script(
    'multi-instance-events/out mapping incident',
    p(element.service('w', { outputs: { a: '=assert(x, x != null)' } }), element.boundary('b', 'w', event.error('E')), error('E')),
    [create('p'), complete('w', { y: 1 }), setVariables('p', { x: 1 }), resolve()],
  ),
  script(
    'multi-instance-events/set vars',
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [element.start('ss'), element.service('w', { inputs: { a: '=1' } }), element.end('se')],
            ['ss -> w -> se'],
          ),
          element.end(),
        ],
        ['start -> sub -> end'],
      ),
    ],
    [
      create('p', { g: 1, n: 1 }),
      setVariables('sub', { s: 1, g: 2 }, true),
      setVariables('w', { s: 2, g: 3, n: 1, z: 9 }),
      setVariables('w', { n: 1 }),
      complete('w', { a: 2, s: 3 }),
    ],
  ),
  script(
    'multi-instance-events/two starts',
    [
      diagram(
        'p',
        [element.start(), element.start('ms', event.message('go')), element.service('w'), element.end()],
        ['start -> w -> end', 'ms -> w'],
        message('go'),
      ),
    ],
    [
      create('p'),
      publish('go', '', { a: 1 }),
      deploy(diagram('p', [element.start('ms2', event.message('go')), element.end()], ['ms2 -> end'], message('go'))),
      publish('go', 'x'),
    ],
  ),
  script(
    'multi-instance-events/sub boundary non timer',
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess('sub', [element.start('ss'), element.service('w'), element.end('se')], ['ss -> w -> se']),
          element.boundary('b', 'sub', event.timer('timeDuration', 'PT1H'), { interrupting: false }),
          element.service('x'),
          element.end(),
        ],
        ['start -> sub -> end', 'b -> x -> end'],
      ),
    ],
    [create('p'), advance('PT1H'), complete('w'), complete('x')],
  ),
  script(
    'multi-instance-events/boundary key incident',
    p(element.service('w'), element.boundary('b', 'w', event.message('m')), message('m', '=k')),
    [create('p'), setVariables('p', { k: 'a' }), resolve(), publish('m', 'a')],
  ),
];
