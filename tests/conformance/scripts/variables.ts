import { diagram, element, error, event, forEach, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { call, steps } from '../player/steps.js';

const { start, end, service, boundary, subProcess, catching } = element;
const { create, complete, setVariables, throwError, publish, activate } = steps;
const rule = scriptsOf('variables');

const inner = diagram(
  'p',
  [
    start(),
    subProcess('sub', [start('s'), service('work', { inputs: { a: '=x' } }), end('e')], ['s -> work -> e']),
    service('after'),
    end(),
  ],
  ['start -> sub -> after -> end'],
);
const plain = diagram('p', [start(), service('work'), service('after'), end()], ['start -> work -> after -> end']);

export const variables: readonly Script[] = [
  rule(
    'a job sees the nearest of each name',
    ['nearest'],
    [inner],
    [create('p', { x: 1, y: 2 }), setVariables('sub', { y: 3 }, true), activate('work'), complete('work'), activate('after')],
  ),
  rule(
    'what is merged settles where its name is, the rest at the root',
    ['merge'],
    [inner],
    [create('p', { x: 1 }), setVariables('sub', { y: 1 }, true), complete('work', { a: 5, y: 6, x: 7, z: 8 }), activate('after')],
  ),
  rule(
    'a name with an equal value does not stop it',
    ['equal-value'],
    [inner],
    [create('p', { x: 1 }), setVariables('sub', { y: 1 }, true), complete('work', { a: 1, y: 1 })],
  ),
  rule(
    'setting variables propagates or stays local',
    ['set'],
    [inner],
    [
      create('p', { x: 1 }),
      setVariables('work', { a: 2, b: 3 }),
      setVariables('work', { a: 4, x: 5, c: 6 }, true),
      setVariables('sub', { x: 9, d: 1 }),
      setVariables('sub', {}),
    ],
  ),
  rule(
    'an unchanged value makes no event',
    ['unchanged'],
    [plain],
    [create('p', { x: 1 }), setVariables('p', { x: 1 }), setVariables('p', { x: 1, y: 1 }, true), setVariables('p', { x: 2, y: 1 }, true)],
  ),
  rule(
    'input mappings see earlier ones and build nested objects',
    ['inputs'],
    [
      diagram(
        'p',
        [
          start(),
          service('work', { inputs: { a: '=x + 1', b: '=a + 1', 'c.d': '=b', 'c.e.f': '=c.d', text: 'plain', number: '12' } }),
          end(),
        ],
        ['start -> work -> end'],
      ),
    ],
    [create('p', { x: 1 }), activate('work'), complete('work')],
  ),
  rule(
    'an input mapping of something missing is null',
    ['inputs'],
    [diagram('p', [start(), service('work', { inputs: { a: '=missing', b: '=1/0' } }), end()], ['start -> work -> end'])],
    [create('p'), activate('work')],
  ),
  rule(
    'output mappings keep the other variables inside',
    ['outputs'],
    [
      diagram(
        'p',
        [start(), service('work', { outputs: { sum: '=a + b', 'o.p': '=a', 'o.q': '=b' } }), service('after'), end()],
        ['start -> work -> after -> end'],
      ),
    ],
    [create('p', { a: 10, o: { r: 1 } }), complete('work', { a: 1, b: 2, c: 3 }), activate('after')],
  ),
  rule(
    'a nested output target extends the object that is there',
    ['outputs'],
    [diagram('p', [start(), service('work', { outputs: { 'o.p': '=a', 'n.m': '=a' } }), end()], ['start -> work -> end'])],
    [create('p', { o: 1, n: { x: { y: 1 } } }), complete('work', { a: 1 })],
  ),
  rule(
    'a variable from an input mapping shadows',
    ['shadow'],
    [diagram('p', [start(), service('work', { inputs: { x: '=x + 1' } }), end()], ['start -> work -> end'])],
    [create('p', { x: 1 }), complete('work', { x: 5, y: 6 })],
  ),
  rule(
    'turns of a multi-instance keep their results',
    ['multi-instance'],
    [
      diagram(
        'p',
        [start(), forEach({ items: '=[1,2]', item: 'i' }, service('work', { outputs: { r: '=v' } })), end()],
        ['start -> work -> end'],
      ),
    ],
    [create('p', { top: 0 }), complete('work', { v: 1 }), complete('work', { v: 2, top: 1 })],
  ),
  rule(
    'a message event without mappings hands its variables on',
    ['events'],
    [
      diagram(
        'p',
        [start(), catching('wait', event.message('m')), service('work'), boundary('told', 'work', event.message('n')), end()],
        ['start -> wait -> work -> end', 'told -> end'],
        message('m', '=k') + message('n', '=k'),
      ),
    ],
    [create('p', { k: 'a' }), publish('m', 'a', { x: 1, k: 'a' }), publish('n', 'a', { y: 1 })],
  ),
  rule(
    'a message event with mappings hands on what is mapped',
    ['events'],
    [
      diagram(
        'p',
        [start(), catching('wait', event.message('m'), { outputs: { mine: '=x' } }), end()],
        ['start -> wait -> end'],
        message('m', '=k'),
      ),
    ],
    [create('p', { k: 'a' }), publish('m', 'a', { x: 1, y: 2 })],
  ),
  rule(
    'an error boundary event keeps the variables of the error',
    ['errors-keep'],
    [
      diagram(
        'p',
        [start(), service('work'), boundary('failed', 'work', event.error('E')), service('after'), end()],
        ['start -> work -> end', 'failed -> after -> end'],
        error('E'),
      ),
    ],
    [create('p', { x: 0 }), throwError('work', 'E', { x: 1, y: 2 }), activate('after')],
  ),
  rule(
    'an error boundary event with mappings hands on what is mapped',
    ['errors-keep'],
    [
      diagram(
        'p',
        [start(), service('work'), boundary('failed', 'work', event.error('E'), { outputs: { why: '=y' } }), service('after'), end()],
        ['start -> work -> end', 'failed -> after -> end'],
        error('E'),
      ),
    ],
    [create('p'), throwError('work', 'E', { x: 1, y: 2 }), activate('after')],
  ),
  rule(
    'numbers keep their kind',
    ['numbers'],
    [plain],
    [
      call('CreateProcessInstance', {
        bpmnProcessId: 'p',
        version: -1,
        variables:
          '{"a":1,"b":1.0,"c":1e3,"d":-0.0,"e":9007199254740993,"f":18446744073709551615,"g":null,"h":1.5e-7,"i":-9223372036854775808,"j":0.1}',
      }),
    ],
  ),
  rule(
    'text of every kind survives',
    ['numbers'],
    [plain],
    [
      create('p', { a: '', b: '一门 "q" \\ \n', c: '\u0000\u001f', d: [], e: {}, f: { 'a b': [true, false, null] } }),
      complete('work', { 'strange name': 1 }),
    ],
  ),
];
