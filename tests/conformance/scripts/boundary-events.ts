import { diagram, element, error, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, publish, throwError, advance, cancel, resolve, setVariables } = steps;
const rule = scriptsOf('boundary-events', 'scopes');

/** Events on the boundary of activities, and errors that they catch. */
export const boundaryEvents: readonly Script[] = [
  rule(
    'several kinds on one task',
    ['boundary'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('work'),
          element.end(),
          element.boundary('b1', 'work', event.message('m1')),
          element.boundary('b2', 'work', event.message('m2'), { interrupting: false }),
          element.boundary('b3', 'work', event.timer('timeDuration', 'PT1H')),
          element.boundary('b4', 'work', event.timer('timeCycle', 'R/PT1M'), { interrupting: false }),
          element.end('o'),
        ],
        ['start -> work -> end', 'b1 -> o', 'b2 -> o', 'b3 -> o', 'b4 -> o'],
        message('m1', '=k') + message('m2', '=k'),
      ),
    ],
    [create('p', { k: 1 }), publish('m2', '1', { a: 1 }), advance('PT2M'), publish('m2', '1', { a: 2 }), publish('m1', '1', { b: 1 })],
  ),
  rule(
    'a call is interrupted',
    ['boundary', 'jobs/terminated'],
    [
      diagram('child', [element.start(), element.service('cw'), element.end()], ['start -> cw -> end']),
      diagram(
        'p',
        [element.start(), element.call('c', 'child'), element.end(), element.boundary('b', 'c', event.message('m1')), element.end('o')],
        ['start -> c -> end', 'b -> o'],
        message('m1', '=k'),
      ),
    ],
    [create('p', { k: 'x' }), publish('m1', 'x', { a: 1 })],
  ),
  rule(
    'an error crosses a call',
    ['boundary', 'error-end'],
    [
      diagram('child', [element.start(), element.service('cw'), element.end()], ['start -> cw -> end']),
      diagram(
        'p',
        [element.start(), element.call('c', 'child'), element.end(), element.boundary('b', 'c', event.error('E')), element.end('o')],
        ['start -> c -> end', 'b -> o'],
        error('E'),
      ),
    ],
    [create('p', { k: 'x' }), throwError('cw', 'E', { a: 1 }, 'msg')],
  ),
  rule(
    'codes that could have caught',
    ['error-end'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'outer',
            [
              element.start('os'),
              element.subProcess('inner', [element.start('is'), element.end('fails', event.error('BAD'))], ['is -> fails']),
              element.boundary('a', 'inner', event.error('A')),
              element.boundary('b', 'inner', event.error('B')),
              element.end('oe'),
            ],
            ['os -> inner -> oe', 'a -> oe', 'b -> oe'],
          ),
          element.boundary('c', 'outer', event.error('C')),
          element.end(),
        ],
        ['start -> outer -> end', 'c -> end'],
        ['BAD', 'A', 'B', 'C'].map((c) => error(c)).join(''),
      ),
    ],
    [create('p'), cancel('p')],
  ),
  rule(
    'a code from an expression',
    ['error-end'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess('sub', [element.start('ss'), element.end('fails', event.error('some'))], ['ss -> fails']),
          element.boundary('exact', 'sub', event.error('BAD')),
          element.boundary('any', 'sub', event.error()),
          element.end(),
        ],
        ['start -> sub -> end', 'exact -> end', 'any -> end'],
        error('some', '=code') + error('BAD'),
      ),
    ],
    [create('p', { code: 'BAD' }), create('p', { code: 'W' }), create('p', {})],
  ),
  rule(
    'an output mapping that fails',
    ['boundary'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.boundary('b', 'w', event.message('m'), { outputs: { y: '=assert(z, z != null)' } }),
          element.end(),
        ],
        ['start -> w -> end', 'b -> end'],
        message('m', '=k'),
      ),
    ],
    [create('p', { k: 1 }), publish('m', '1', { q: 1 }), setVariables('p', { z: 1 }), resolve()],
  ),
  rule(
    'an error end event again and again',
    ['error-end'],
    [diagram('p', [element.start(), element.end('f', event.error('E'))], ['start -> f'], error('E'))],
    [create('p'), resolve(), cancel('p')],
  ),
];
