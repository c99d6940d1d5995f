import { diagram, element, error, event, message, signal } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, complete, publish, broadcast, throwError, advance, cancel, resolve, setVariables } = steps;
const rule = scriptsOf('nested-scopes', 'scopes');

const stop = message('stop', '=caseId');
const sub = (boundary: string, extra: string, aside = element.startedBy('happened', event.message('stop'))): Script['resources'] => [
  diagram(
    'p',
    [
      element.start(),
      element.subProcess(
        'sub',
        [
          element.start('subStart'),
          element.service('work'),
          element.end('subEnd'),
          element.eventSubProcess('aside', [aside, element.service('handle'), element.end('handled')], ['happened -> handle -> handled']),
        ],
        ['subStart -> work -> subEnd'],
      ),
      boundary,
      element.end('out'),
      element.end(),
    ],
    ['start -> sub -> end', 'caught -> out'],
    extra,
  ),
];

/** An event sub-process that waits inside the one that interrupts. */
const within = (inner: string, extra = '', interrupting = true): Script['resources'] => [
  diagram(
    'p',
    [
      element.start(),
      element.service('work'),
      element.end(),
      element.eventSubProcess(
        'outer',
        [
          element.startedBy('os', event.message('stop'), { interrupting }),
          element.service('handle'),
          element.end('oe'),
          element.eventSubProcess('inner', [inner, element.service('handle2'), element.end('ie')], ['is -> handle2 -> ie']),
        ],
        ['os -> handle -> oe'],
      ),
    ],
    ['start -> work -> end'],
    stop + extra,
  ),
];

/** Sub-processes and event sub-processes inside one another. */
export const nestedScopes: readonly Script[] = [
  rule(
    'the whole is interrupted from outside',
    ['event-sub-process', 'boundary'],
    sub(element.boundary('caught', 'sub', event.message('leave')), stop + message('leave', '=caseId')),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { v: 1 }), publish('leave', 'c', { w: 1 })],
  ),
  rule(
    'an error from the interrupting part is not caught outside',
    ['event-sub-process', 'error-end'],
    sub(element.boundary('caught', 'sub', event.error('E')), stop + error('E')),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { v: 1 }), throwError('handle', 'E'), cancel('p')],
  ),
  rule(
    'an error from the part beside is caught outside',
    ['event-sub-process', 'error-end'],
    sub(
      element.boundary('caught', 'sub', event.error('E')),
      stop + error('E'),
      element.startedBy('happened', event.message('stop'), { interrupting: false }),
    ),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { v: 1 }), throwError('handle', 'E', { q: 1 })],
  ),
  rule(
    'cancelled while handling',
    ['event-sub-process'],
    sub(element.boundary('caught', 'sub', event.message('leave')), stop + message('leave', '=caseId')),
    [create('p', { caseId: 'c' }), publish('stop', 'c'), cancel('p')],
  ),
  rule(
    'a message for one inside an interrupting one',
    ['event-sub-process'],
    within(element.startedBy('is', event.message('again')), message('again', '=caseId')),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), publish('again', 'c', { b: 1 }), complete('handle2')],
  ),
  rule(
    'a timer for one inside an interrupting one',
    ['event-sub-process'],
    within(element.startedBy('is', event.timer('timeDuration', 'PT1H'))),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), advance('PT2H'), complete('handle')],
  ),
  rule(
    'an error for one inside an interrupting one',
    ['event-sub-process', 'error-end'],
    within(element.startedBy('is', event.error('E')), error('E')),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), throwError('handle', 'E', {}, 'x'), complete('handle')],
  ),
  rule(
    'a message that interrupts one that runs beside its scope',
    ['event-sub-process'],
    within(element.startedBy('is', event.message('again')), message('again', '=caseId'), false),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), publish('again', 'c', { b: 1 }), complete('work'), cancel('p')],
  ),
  rule(
    'a timer that interrupts one that runs beside its scope',
    ['event-sub-process'],
    within(element.startedBy('is', event.timer('timeDuration', 'PT1H')), '', false),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), advance('PT2H'), publish('stop', 'c', { a: 2 }), complete('handle')],
  ),
  rule(
    'an error that interrupts one that runs beside its scope',
    ['event-sub-process', 'error-end'],
    within(element.startedBy('is', event.error('E')), error('E'), false),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), throwError('handle', 'E', {}, 'x'), complete('work')],
  ),
  rule(
    'a signal that interrupts one where a message and a timer are waited for, too',
    ['event-sub-process', 'signal'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('work'),
          element.end(),
          element.eventSubProcess(
            'outer',
            [
              element.startedBy('os', event.message('stop'), { interrupting: false }),
              element.service('handle'),
              element.end('oe'),
              element.eventSubProcess('byMessage', [element.startedBy('ms', event.message('again')), element.end('me')], ['ms -> me']),
              element.eventSubProcess(
                'byTimer',
                [element.startedBy('ts', event.timer('timeDuration', 'PT1H')), element.end('te')],
                ['ts -> te'],
              ),
              element.eventSubProcess('bySignal', [element.startedBy('ss', event.signal('S')), element.end('se')], ['ss -> se']),
            ],
            ['os -> handle -> oe'],
          ),
        ],
        ['start -> work -> end'],
        stop + message('again', '=caseId') + signal('S'),
      ),
    ],
    [
      create('p', { caseId: 'c' }),
      publish('stop', 'c', { a: 1 }),
      broadcast('S', {}),
      publish('again', 'c', {}),
      advance('PT2H'),
      complete('work'),
    ],
  ),
  rule(
    'timers of the parts and of the whole',
    ['event-sub-process', 'boundary'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [
              element.start('ss'),
              element.service('w'),
              element.end('se'),
              element.eventSubProcess('a', [element.startedBy('as', event.timer('timeDuration', 'PT1H')), element.end('ae')], ['as -> ae']),
              element.eventSubProcess('b', [element.startedBy('bs', event.timer('timeDuration', 'PT2H')), element.end('be')], ['bs -> be']),
            ],
            ['ss -> w -> se'],
          ),
          element.boundary('b1', 'sub', event.timer('timeDuration', 'PT3H')),
          element.end('o'),
          element.end(),
        ],
        ['start -> sub -> end', 'b1 -> o'],
      ),
    ],
    [create('p'), complete('w')],
  ),
  rule(
    'a timer of a part that cannot be set',
    ['event-sub-process'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [
              element.start('ss'),
              element.service('w'),
              element.end('se'),
              element.eventSubProcess('a', [element.startedBy('as', event.timer('timeDuration', '=x')), element.end('ae')], ['as -> ae']),
            ],
            ['ss -> w -> se'],
          ),
          element.end(),
        ],
        ['start -> sub -> end'],
      ),
    ],
    [create('p'), setVariables('p', { x: 'PT1H' }), resolve(), complete('w')],
  ),
  rule(
    'a terminate end event inside',
    ['event-sub-process', 'terminate'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [
              element.start('ss'),
              element.service('w'),
              element.end('se'),
              element.eventSubProcess(
                'a',
                [element.startedBy('as', event.message('m'), { interrupting: false }), element.end('ae', event.terminate())],
                ['as -> ae'],
              ),
            ],
            ['ss -> w -> se'],
          ),
          element.end(),
        ],
        ['start -> sub -> end'],
        message('m', '=k'),
      ),
    ],
    [create('p', { k: 1 }), publish('m', '1'), complete('w')],
  ),
];
