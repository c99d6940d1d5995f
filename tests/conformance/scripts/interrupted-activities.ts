import { diagram, element, error, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, complete, publish, throwError, advance, cancel, resolve, setVariables, deploy, fail, updateRetries } = steps;
const rule = scriptsOf('interrupted-activities', 'scopes');

const mi = (id: string, seq = false) =>
  `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><zeebe:taskDefinition type="${id}"/></bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics isSequential="${seq}"><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=xs" inputElement="x"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics></bpmn:serviceTask>`;
const p = (work: string, boundary: string, extra = ''): Script['resources'] => [
  diagram('p', [element.start(), work, element.end(), boundary, element.end('o')], ['start -> w -> end', 'b -> o'], extra),
];

/** What interrupts an activity in each of its moments, turns of a multi-instance body included. */
export const interruptedActivities: readonly Script[] = [
  rule('a message interrupts all turns', ['boundary'], p(mi('w'), element.boundary('b', 'w', event.message('m')), message('m', '=k')), [
    create('p', { xs: [1, 2], k: 'a' }),
    publish('m', 'a', { q: 1 }),
  ]),
  rule(
    'messages run beside the turns',
    ['boundary'],
    p(mi('w'), element.boundary('b', 'w', event.message('m'), { interrupting: false }), message('m', '=k')),
    [create('p', { xs: [1, 2], k: 'a' }), publish('m', 'a', { q: 1 }), complete('w', {}, 1), publish('m', 'a', { q: 2 }), complete('w')],
  ),
  rule('an error from a turn ends all', ['boundary'], p(mi('w'), element.boundary('b', 'w', event.error('E')), error('E')), [
    create('p', { xs: [1, 2] }),
    throwError('w', 'E', { z: 1 }),
  ]),
  rule(
    'a receive task and its boundary',
    ['boundary'],
    p(element.receive('w', 'r'), element.boundary('b', 'w', event.message('m')), message('m', '=k') + message('r', '=k')),
    [create('p', { k: 'a' }), publish('m', 'a', { q: 1 }), create('p', { k: 'b' }), publish('r', 'b', { q: 2 })],
  ),
  rule(
    'buffered messages for both at once',
    ['boundary', 'lifecycle/wrong-state'],
    p(element.receive('w', 'm'), element.boundary('b', 'w', event.message('n')), message('m', '=k') + message('n', '=k')),
    [publish('n', 'a', { n: 1 }, 60000), publish('m', 'a', { m: 1 }, 60000), create('p', { k: 'a' })],
  ),
  rule(
    'an error that nobody catches',
    ['error-end', 'jobs/uncaught'],
    p(element.service('w'), element.boundary('b', 'w', event.error('E')), error('E')),
    [create('p'), throwError('w', 'X', { v: 1 }, 'oops'), resolve(), throwError('w', 'E')],
  ),
  rule(
    'a job without tries',
    ['boundary', 'jobs/update-retries'],
    p(element.service('w'), element.boundary('b', 'w', event.error('E')), error('E')),
    [create('p'), fail('w', 0, { errorMessage: 'no' }), resolve(), updateRetries('w', 2), resolve(), complete('w')],
  ),
  rule(
    'interrupted at an incident',
    ['boundary'],
    p(element.service('w', { inputs: { a: '=assert(x, x != null)' } }), element.boundary('b', 'w', event.error('E')), error('E')),
    [create('p'), cancel('p')],
  ),
  rule(
    'what an error brings is mapped',
    ['boundary'],
    p(element.service('w'), element.boundary('b', 'w', event.error('E'), { outputs: { why: '=r' } }), error('E')),
    [create('p'), throwError('w', 'E', { r: 1 })],
  ),
  rule(
    'interrupted while completing',
    ['boundary', 'lifecycle/completing'],
    p(element.service('w', { outputs: { a: '=assert(x, x != null)' } }), element.boundary('b', 'w', event.error('E')), error('E')),
    [create('p'), complete('w', { y: 1 }), setVariables('p', { x: 1 }), resolve()],
  ),
  rule(
    'variables set on the way',
    ['boundary'],
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
  rule(
    'two ways to start',
    ['boundary'],
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
  rule(
    'a cycle on a sub-process',
    ['boundary'],
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
  rule('a key that is none', ['boundary'], p(element.service('w'), element.boundary('b', 'w', event.message('m')), message('m', '=k')), [
    create('p'),
    setVariables('p', { k: 'a' }),
    resolve(),
    publish('m', 'a'),
  ]),
];
