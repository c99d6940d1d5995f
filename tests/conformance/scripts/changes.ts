import { diagram, element, event, forEach, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { start, end, service, subProcess, boundary, catching, eventBased, user, call: callActivity } = element;
const { create, complete, modify, migrate, deploy, activate, publish, fail, updateRetries, resolve, createWithResult } = steps;
const rule = scriptsOf('changes');

const plain = diagram(
  'p',
  [start(), service('a'), subProcess('sub', [start('s'), service('b'), end('e')], ['s -> b -> e']), end()],
  ['start -> a -> sub -> end'],
);
const odd = diagram(
  'p',
  [
    start(),
    service('a'),
    boundary('told', 'a', event.timer('timeDuration', 'PT1H')),
    eventBased('g'),
    catching('caught', event.message('m')),
    catching('t', event.timer('timeDuration', 'PT1H')),
    forEach({ items: '=[1,2]' }, subProcess('sub', [start('s'), service('b'), end('e')], ['s -> b -> e'])),
    end(),
  ],
  ['start -> a -> g', 'g -> caught -> sub -> end', 'g -> t -> end', 'told -> end'],
  message('m', '=k'),
);
const renamed = diagram(
  'p',
  [start(), service('a2', { type: 'new' }), subProcess('sub2', [start('s'), service('b2'), end('e')], ['s -> b2 -> e']), user('u'), end()],
  ['start -> a2 -> sub2 -> u -> end'],
);

export const changes: readonly Script[] = [
  rule(
    'a modification activates and terminates as one',
    ['modify'],
    [plain],
    [create('p', { x: 1 }), modify('p', ['b'], ['a']), activate('b'), complete('b')],
  ),
  rule(
    'a modification brings variables',
    ['modify'],
    [plain],
    [create('p'), modify('p', [{ element: 'b', variables: { '': { g: 1 }, sub: { l: 2 } } }]), complete('b'), complete('a')],
  ),
  rule(
    'a scope that is there is used again',
    ['modify'],
    [plain],
    [create('p'), complete('a'), modify('p', ['b']), complete('b'), complete('b')],
  ),
  rule(
    'of several scopes one must be named',
    ['modify'],
    [plain],
    [
      create('p'),
      modify('p', ['sub']),
      modify('p', ['sub']),
      modify('p', ['b']),
      modify('p', [{ element: 'b', ancestor: 'sub' }]),
      modify('p', [{ element: 'b', ancestor: 'a' }]),
    ],
  ),
  rule('terminating everything ends the instance', ['modify'], [plain], [create('p'), modify('p', [], ['a'])]),
  rule('terminating the last child ends its scopes', ['modify'], [plain], [create('p'), complete('a'), modify('p', ['a'], ['b'])]),
  rule(
    'what cannot be activated is refused',
    ['modify-refused'],
    [odd],
    [
      create('p', { k: 'x' }),
      ...['start', 'told', 'start_a', 'caught', 'b', 'nowhere', 's'].map((id) => modify('p', [id])),
      modify('p', [], ['nowhere']),
      modify('p', [{ element: 'sub', variables: { nowhere: { x: 1 } } }]),
      modify('nowhere', ['a']),
      modify('p', ['sub']),
    ],
  ),
  rule(
    'a creation may begin elsewhere',
    ['start-instructions'],
    [odd],
    [
      create('p', { k: 'x' }, { startInstructions: [{ elementId: 'g' }] }),
      create('p', {}, { startInstructions: [{ elementId: 'a' }, { elementId: 'sub' }] }),
      create('p', {}, { startInstructions: [{ elementId: 'nowhere' }] }),
      create('p', {}, { startInstructions: [{ elementId: 'b' }] }),
      create('p', {}, { startInstructions: [{ elementId: 'told' }] }),
      create('p', {}, { startInstructions: [{ elementId: 'caught' }] }),
    ],
  ),
  rule(
    'a migration keeps keys, variables and jobs',
    ['migrate'],
    [plain],
    [
      create('p', { x: 1 }),
      deploy(renamed),
      migrate('p', ['p', 2], { a: 'a2' }),
      activate('a'),
      complete('a2'),
      complete('b2'),
      complete('u'),
    ],
  ),
  rule(
    'a migration takes scopes and incidents along',
    ['migrate'],
    [plain],
    [
      create('p'),
      complete('a'),
      fail('b', 0),
      deploy(renamed),
      migrate('p', ['p', 2], { sub: 'sub2', b: 'b2' }),
      updateRetries('b2', 1),
      resolve(),
      complete('b2'),
      complete('u'),
    ],
  ),
  rule(
    'a migration that does not fit is refused',
    ['migrate-refused'],
    [plain],
    [
      create('p'),
      deploy(renamed),
      migrate('p', ['p', 2], {}),
      migrate('p', ['p', 2], { a: 'u' }),
      migrate('p', ['p', 2], { a: 'b2' }),
      migrate('p', ['p', 2], { a: 'nowhere' }),
      migrate('p', ['p', 2], { nowhere: 'a2' }),
      migrate('p', ['p', 9], { a: 'a2' }),
      migrate('nowhere', ['p', 2], { a: 'a2' }),
    ],
  ),
  rule(
    'what waits for events migrates only where it may',
    ['migrate-refused'],
    [odd],
    [
      create('p', { k: 'x' }),
      deploy(odd, renamed.map((text) => text.replace('p.bpmn', 'r.bpmn').replace('id="p"', 'id="r"')) as unknown as [string, string]),
      migrate('p', ['r', 1], { a: 'a2' }),
      complete('a'),
      migrate('p', ['r', 1], { g: 'a2' }),
      publish('m', 'x'),
      migrate('p', ['r', 1], { sub: 'sub2', b: 'b2' }),
    ],
  ),
  rule(
    'a called instance is not changed alone',
    ['children'],
    [plain, diagram('q', [start(), callActivity('call', 'p'), end()], ['start -> call -> end'])],
    [create('q'), modify('p', [], ['a']), modify('p', ['b']), deploy(renamed), migrate('p', ['p', 2], { a: 'a2' })],
  ),
  rule(
    'a result is fetched',
    ['with-result'],
    [diagram('p', [start(), end()], ['start -> end'])],
    [createWithResult('p', { x: 1, y: 2 }), createWithResult('p', { x: 1, y: 2 }, ['y', 'z']), createWithResult('nowhere')],
  ),
  rule(
    'an ancestor that is none is refused',
    ['modify-refused'],
    [plain],
    [
      create('p'),
      modify('p', [{ element: 'b', ancestor: 'nowhere' }]),
      modify('p', [{ element: 'b', ancestor: 'a' }]),
      modify('p', [{ element: 'a', variables: { sub: { x: 1 } } }]),
      complete('a'),
      modify('p', [{ element: 'b', ancestor: 'sub' }], ['a']),
    ],
  ),
  rule(
    'a creation may begin inside a scope, at several places at once',
    ['start-instructions'],
    [plain],
    [
      create('p', { x: 1 }, { startInstructions: [{ elementId: 'b' }, { elementId: 'b' }, { elementId: 'a' }] }),
      complete('b'),
      complete('b'),
    ],
  ),
  rule(
    'a called instance goes on by another definition',
    ['children', 'migrate'],
    [plain, diagram('q', [start(), callActivity('call', 'p'), end()], ['start -> call -> end'])],
    [create('q'), deploy(renamed), migrate('p', ['p', 2], { a: 'a2' }), complete('a2'), complete('b2'), complete('u')],
  ),
  rule(
    'a result of what a worker brought, or of nothing that was asked for',
    ['with-result'],
    [diagram('p', [start(), element.script('s', '=x + 1', 'r'), end()], ['start -> s -> end'])],
    [createWithResult('p', { x: 1 }), createWithResult('p', { x: 1 }, ['nowhere']), createWithResult('p', { x: 1 }, ['r'])],
  ),
];
