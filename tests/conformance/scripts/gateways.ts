import { diagram, element } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { start, end, service, parallel, exclusive, inclusive } = element;
const { create, complete, deploy } = steps;
const rule = scriptsOf('scopes');

/** Where tokens part and meet. */
export const gateways: readonly Script[] = [
  rule(
    'a parallel join needs a token on every flow',
    ['join'],
    [
      diagram(
        'p',
        [start(), parallel('fork'), service('a'), service('b'), parallel('join'), service('after'), end()],
        ['start -> fork', 'fork -> a -> join', 'fork -> b -> join', 'join -> after -> end'],
      ),
    ],
    [create('p'), complete('a'), complete('b'), complete('after')],
  ),
  rule(
    'surplus tokens stay for the next round',
    ['join'],
    [
      diagram(
        'p',
        [start(), exclusive('merge'), service('a'), service('b'), parallel('join'), service('after'), end()],
        ['start -> merge', 'start -> merge', 'merge -> a -> join', 'start -> b -> join', 'join -> after -> end'].map((chain, index) =>
          index === 1 ? 'start -> a' : chain,
        ),
      ),
    ],
    [create('p'), complete('a'), complete('a'), complete('b'), complete('after')],
  ),
  rule(
    'of two true conditions the one later in the document wins',
    ['exclusive'],
    [
      diagram(
        'p',
        [start(), exclusive('g'), end('a'), end('b'), end('c')],
        ['start -> g', 'g -[x > 1]-> a', 'g -[x > 2]-> b', 'g -[default]-> c'],
      ),
    ],
    [create('p', { x: 2 }), create('p', { x: 3 }), create('p', { x: 0 })],
  ),
  rule(
    'gateways are checked',
    ['exclusive'],
    [],
    [
      deploy(diagram('p', [start(), exclusive('g'), end('a'), end('b')], ['start -> g', 'g -> a', 'g -[x > 2]-> b'])),
      deploy(diagram('p', [start(), inclusive('g'), end('a'), end('b')], ['start -> g', 'g -> a', 'g -[x > 2]-> b'])),
      deploy(diagram('p', [start(), exclusive('g'), end('a'), end('b')], ['start -> g', 'g -[x >]-> a', 'g -[default]-> b'])),
    ],
  ),
  rule(
    'an inclusive gateway takes all that are true, or the default',
    ['inclusive'],
    [
      diagram(
        'p',
        [start(), inclusive('g'), service('a'), service('b'), service('c'), end()],
        ['start -> g', 'g -[x > 1]-> a -> end', 'g -[x > 2]-> b -> end', 'g -[default]-> c -> end'],
      ),
      diagram('q', [start(), inclusive('g'), end('a'), end('b')], ['start -> g', 'g -[x > 1]-> a', 'g -[x > 2]-> b']),
    ],
    [create('p', { x: 3 }), complete('a'), complete('b'), create('p', { x: 2 }), create('p', { x: 0 }), create('q', { x: 0 }), create('q')],
  ),
  rule(
    'a single flow without condition is just taken',
    ['single-flow'],
    [diagram('p', [start(), exclusive('g'), inclusive('i'), end()], ['start -> g -> i -> end'])],
    [create('p')],
  ),
  rule(
    'an inclusive gateway that finds none is an incident until one is true',
    ['inclusive'],
    [
      diagram(
        'p',
        [element.start(), element.inclusive('g'), element.service('a'), element.service('b'), element.end()],
        ['start -> g', 'g -[x > 1]-> a -> end', 'g -[x > 2]-> b -> end'],
      ),
    ],
    [create('p', { x: 1 }), steps.setVariables('p', { x: 3 }), steps.resolve(), complete('a'), complete('b')],
  ),
];
