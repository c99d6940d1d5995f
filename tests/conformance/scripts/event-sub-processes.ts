import { diagram, element, error, escalation, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, complete, publish, throwError, advance, cancel, resolve, setVariables } = steps;
const rule = scriptsOf('event-sub-processes', 'scopes');

const stop = message('stop', '=caseId');
const around = (startedBy: string, extra = '', more: readonly string[] = []): Script['resources'] => [
  diagram(
    'p',
    [
      element.start(),
      element.parallel('fork'),
      element.service('one'),
      element.service('two'),
      element.end(),
      element.eventSubProcess('aside', [startedBy, element.service('handle'), element.end('handled')], ['happened -> handle -> handled']),
      ...more,
    ],
    ['start -> fork -> one -> end', 'fork -> two', 'two -> end'],
    extra,
  ),
];

const guarded = (asides: readonly string[], extra = '') =>
  diagram('p', [element.start(), element.service('w'), element.end(), ...asides], ['start -> w -> end'], extra);
const handling = (startedBy: string) =>
  element.eventSubProcess('a', [startedBy, element.service('h'), element.end('ae')], ['as -> h -> ae']);

/** What starts an event sub-process, and what becomes of the scope around it. */
export const eventSubProcesses: readonly Script[] = [
  rule('a message interrupts', ['event-sub-process'], around(element.startedBy('happened', event.message('stop')), stop), [
    create('p', { caseId: 'c1' }),
    publish('stop', 'c1', { why: 'moved' }),
    complete('handle', { z: 1 }),
  ]),
  rule(
    'what a message brings is mapped',
    ['event-sub-process'],
    around(element.startedBy('happened', event.message('stop'), { outputs: { reason: '=why' } }), stop),
    [create('p', { caseId: 'c1' }), publish('stop', 'c1', { why: 'moved' }), complete('handle')],
  ),
  rule(
    'messages run beside',
    ['event-sub-process'],
    around(element.startedBy('happened', event.message('stop'), { interrupting: false }), stop),
    [
      create('p', { caseId: 'c1' }),
      publish('stop', 'c1', { a: 1 }),
      publish('stop', 'c1', { a: 2 }),
      complete('one'),
      complete('two'),
      complete('handle'),
      complete('handle'),
    ],
  ),
  rule(
    'a cycle runs beside, as often as it says',
    ['event-sub-process'],
    around(element.startedBy('happened', event.timer('timeCycle', 'R2/PT1H'), { interrupting: false })),
    [
      create('p'),
      advance('PT1H'),
      advance('PT1H'),
      advance('PT1H'),
      complete('one'),
      complete('two'),
      complete('handle'),
      complete('handle'),
    ],
  ),
  rule(
    'a timer interrupts, and another event comes too late',
    ['event-sub-process'],
    around(element.startedBy('happened', event.timer('timeDuration', 'PT1H')), stop, [
      element.eventSubProcess('b', [element.startedBy('bs', event.message('stop')), element.end('be')], ['bs -> be']),
    ]),
    [create('p', { caseId: 'c' }), advance('PT1H'), publish('stop', 'c'), complete('handle')],
  ),
  rule(
    'an error brings its variables',
    ['event-sub-process', 'error-end'],
    around(element.startedBy('happened', event.error('REFUSED')), error('REFUSED')),
    [create('p'), throwError('one', 'REFUSED', { why: 'x' }, 'm'), complete('handle')],
  ),
  rule('a correlation key that is missing', ['event-sub-process'], around(element.startedBy('happened', event.message('stop')), stop), [
    create('p'),
    setVariables('p', { caseId: 'c' }),
    resolve(),
    cancel('p'),
  ]),
  rule(
    'tokens on their way are gone',
    ['event-sub-process', 'join', 'lifecycle/active-scope'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.parallel('fork'),
          element.service('one'),
          element.parallel('join'),
          element.end(),
          element.eventSubProcess(
            'aside',
            [element.startedBy('happened', event.message('stop')), element.end('handled')],
            ['happened -> handled'],
          ),
        ],
        ['start -> fork -> one -> join -> end', 'fork -> join'],
        stop,
      ),
    ],
    [create('p', { caseId: 'c' }), publish('stop', 'c')],
  ),
  rule(
    'what an error brings is mapped',
    ['event-sub-process'],
    [
      guarded(
        [
          element.eventSubProcess(
            'a',
            [element.startedBy('as', event.error('E'), { outputs: { why: '=r' } }), element.end('ae')],
            ['as -> ae'],
          ),
        ],
        error('E'),
      ),
    ],
    [create('p'), throwError('w', 'E', { r: 1 })],
  ),
  rule(
    'in a called process',
    ['event-sub-process'],
    [
      diagram(
        'c',
        [element.start(), element.service('w'), element.end(), handling(element.startedBy('as', event.message('m')))],
        ['start -> w -> end'],
        message('m', '=k'),
      ),
      diagram(
        'p',
        [element.start(), element.call('call', 'c'), element.boundary('b', 'call', event.error('E')), element.end()],
        ['start -> call -> end', 'b -> end'],
        error('E'),
      ),
    ],
    [create('p', { k: 'x' }), publish('m', 'x', { v: 1 }), throwError('h', 'E', { z: 1 })],
  ),
  rule(
    'an error end event of the same scope',
    ['event-sub-process', 'error-end'],
    [
      diagram(
        'p',
        [element.start(), element.service('w'), element.end('e', event.error('E')), handling(element.startedBy('as', event.error()))],
        ['start -> w -> e'],
        error('E'),
      ),
    ],
    [create('p'), complete('w'), complete('h')],
  ),
  rule(
    'two at the same moment',
    ['event-sub-process'],
    [
      guarded([
        element.eventSubProcess('a', [element.startedBy('as', event.timer('timeDuration', 'PT1H')), element.end('ae')], ['as -> ae']),
        element.eventSubProcess('b', [element.startedBy('bs', event.timer('timeDuration', 'PT1H')), element.end('be')], ['bs -> be']),
      ]),
    ],
    [create('p'), advance('PT1H')],
  ),
  rule(
    'beside a boundary event at the same moment',
    ['event-sub-process', 'boundary'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.boundary('b', 'w', event.timer('timeDuration', 'PT1H')),
          element.end(),
          handling(element.startedBy('as', event.timer('timeDuration', 'PT1H'))),
        ],
        ['start -> w -> end', 'b -> end'],
      ),
    ],
    [create('p'), advance('PT1H'), complete('h')],
  ),
  rule(
    'buffered messages come at once',
    ['event-sub-process'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.end(),
          handling(element.startedBy('as', event.message('m'), { interrupting: false })),
        ],
        ['start -> w -> end'],
        message('m', '=k'),
      ),
    ],
    [publish('m', 'a', { n: 1 }, 60000), publish('m', 'a', { n: 2 }, 60000), create('p', { k: 'a' })],
  ),
  rule(
    'the scope ends without it',
    ['event-sub-process', 'lifecycle/scope-end'],
    [
      diagram(
        'p',
        [element.start(), element.service('w'), element.end(), handling(element.startedBy('as', event.message('m')))],
        ['start -> w -> end'],
        message('m', '=k'),
      ),
    ],
    [create('p', { k: 'a' }), complete('w', { q: 1 })],
  ),
  rule(
    'an error thrown after a caught one',
    ['event-sub-process', 'error-end'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.end(),
          element.boundary('b', 'w', event.error('E')),
          element.end('fin', event.error('F')),
          element.eventSubProcess('a', [element.startedBy('as', event.error('F')), element.end('ae', event.escalation('X'))], ['as -> ae']),
        ],
        ['start -> w -> end', 'b -> fin'],
        error('E') + error('F') + escalation('X'),
      ),
    ],
    [create('p'), throwError('w', 'E', { q: 1 })],
  ),
];
