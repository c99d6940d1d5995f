import { diagram, element, error, escalation, event, message } from '../../support/diagram.js';
import type { Script, Step } from '../player/script.js';
import { steps } from '../player/steps.js';

const { create, complete, publish, throwError, advance, cancel, resolve, setVariables } = steps;

type Resources = Script['resources'];
const script = (name: string, resources: Resources, played: readonly Step[]): Script => ({ name, rules: [], resources, steps: played });

const stop = message('stop', '=caseId');
const around = (startedBy: string, extra = '', more: readonly string[] = []): Resources => [
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
const sub = (boundary: string, extra: string, aside = element.startedBy('happened', event.message('stop'))): Resources => [
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

/** Event sub-processes, boundary and throwing events, errors, escalations, links, messages. */
export const eventScopes: readonly Script[] = [
  script('event-scopes/esp msg int', around(element.startedBy('happened', event.message('stop')), stop), [
    create('p', { caseId: 'c1' }),
    publish('stop', 'c1', { why: 'moved' }),
    complete('handle', { z: 1 }),
  ]),
  script(
    'event-scopes/esp msg int out',
    around(element.startedBy('happened', event.message('stop'), { outputs: { reason: '=why' } }), stop),
    [create('p', { caseId: 'c1' }), publish('stop', 'c1', { why: 'moved' }), complete('handle')],
  ),
  script('event-scopes/esp msg non', around(element.startedBy('happened', event.message('stop'), { interrupting: false }), stop), [
    create('p', { caseId: 'c1' }),
    publish('stop', 'c1', { a: 1 }),
    publish('stop', 'c1', { a: 2 }),
    complete('one'),
    complete('two'),
    complete('handle'),
    complete('handle'),
  ]),
  script(
    'event-scopes/esp timer cycle',
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
  script(
    'event-scopes/esp timer int',
    around(element.startedBy('happened', event.timer('timeDuration', 'PT1H')), stop, [
      element.eventSubProcess('b', [element.startedBy('bs', event.message('stop')), element.end('be')], ['bs -> be']),
    ]),
    [create('p', { caseId: 'c' }), advance('PT1H'), publish('stop', 'c'), complete('handle')],
  ),
  script('event-scopes/esp error vars', around(element.startedBy('happened', event.error('REFUSED')), error('REFUSED')), [
    create('p'),
    throwError('one', 'REFUSED', { why: 'x' }, 'm'),
    complete('handle'),
  ]),
  script('event-scopes/esp incident', around(element.startedBy('happened', event.message('stop')), stop), [
    create('p'),
    setVariables('p', { caseId: 'c' }),
    resolve(),
    cancel('p'),
  ]),
  script('event-scopes/esp sub', sub(element.boundary('caught', 'sub', event.message('leave')), stop + message('leave', '=caseId')), [
    create('p', { caseId: 'c' }),
    publish('stop', 'c', { v: 1 }),
    publish('leave', 'c', { w: 1 }),
  ]),
  script('event-scopes/esp sub error inside', sub(element.boundary('caught', 'sub', event.error('E')), stop + error('E')), [
    create('p', { caseId: 'c' }),
    publish('stop', 'c', { v: 1 }),
    throwError('handle', 'E'),
    cancel('p'),
  ]),
  script(
    'event-scopes/esp sub error inside non',
    sub(
      element.boundary('caught', 'sub', event.error('E')),
      stop + error('E'),
      element.startedBy('happened', event.message('stop'), { interrupting: false }),
    ),
    [create('p', { caseId: 'c' }), publish('stop', 'c', { v: 1 }), throwError('handle', 'E', { q: 1 })],
  ),
  script(
    'event-scopes/esp then cancel',
    sub(element.boundary('caught', 'sub', event.message('leave')), stop + message('leave', '=caseId')),
    [create('p', { caseId: 'c' }), publish('stop', 'c'), cancel('p')],
  ),
  script(
    'event-scopes/esp gateway token',
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
  script(
    'event-scopes/esp nested',
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
              element.startedBy('os', event.message('stop')),
              element.service('handle'),
              element.end('oe'),
              element.eventSubProcess(
                'inner',
                [element.startedBy('is', event.message('again')), element.service('handle2'), element.end('ie')],
                ['is -> handle2 -> ie'],
              ),
            ],
            ['os -> handle -> oe'],
          ),
        ],
        ['start -> work -> end'],
        stop + message('again', '=caseId'),
      ),
    ],
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), publish('again', 'c', { b: 1 }), complete('handle2')],
  ),
  script(
    'event-scopes/boundary many',
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
  script(
    'event-scopes/boundary sub call',
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
  script(
    'event-scopes/call error',
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
  script(
    'event-scopes/error order',
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
  script(
    'event-scopes/error code expr',
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
  script(
    'event-scopes/escalation non',
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [element.start('ss'), element.throwing('tell', event.escalation('LATE')), element.service('work'), element.end('se')],
            ['ss -> tell -> work -> se'],
          ),
          element.boundary('heard', 'sub', event.escalation('LATE'), { interrupting: false }),
          element.end('o'),
          element.end(),
        ],
        ['start -> sub -> end', 'heard -> o'],
        escalation('LATE'),
      ),
    ],
    [create('p'), complete('work')],
  ),
  script(
    'event-scopes/escalation int',
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [element.start('ss'), element.throwing('tell', event.escalation('LATE')), element.service('work'), element.end('se')],
            ['ss -> tell -> work -> se'],
          ),
          element.boundary('heard', 'sub', event.escalation()),
          element.end('o'),
          element.end(),
        ],
        ['start -> sub -> end', 'heard -> o'],
        escalation('LATE'),
      ),
    ],
    [create('p')],
  ),
  script(
    'event-scopes/escalation none',
    [diagram('p', [element.start(), element.end('tell', event.escalation('LATE'))], ['start -> tell'], escalation('LATE'))],
    [create('p')],
  ),
  script(
    'event-scopes/escalation esp',
    [
      diagram(
        'p',
        [
          element.start(),
          element.end('tell', event.escalation('some')),
          element.eventSubProcess(
            'aside',
            [
              element.startedBy('heard', event.escalation('LATE')),
              element.service('handle'),
              element.throwing('more', event.escalation('LATE')),
              element.end('handled'),
            ],
            ['heard -> handle -> more -> handled'],
          ),
        ],
        ['start -> tell'],
        escalation('some', '=code') + escalation('LATE'),
      ),
    ],
    [create('p', { code: 'LATE' }), complete('handle')],
  ),
  script(
    'event-scopes/escalation call',
    [
      diagram(
        'child',
        [element.start(), element.throwing('tell', event.escalation('LATE')), element.end()],
        ['start -> tell -> end'],
        escalation('LATE'),
      ),
      diagram(
        'p',
        [
          element.start(),
          element.call('calls', 'child'),
          element.boundary('heard', 'calls', event.escalation('LATE'), { interrupting: false }),
          element.end('other'),
          element.end(),
        ],
        ['start -> calls -> end', 'heard -> other'],
        escalation('LATE'),
      ),
    ],
    [create('p')],
  ),
  script(
    'event-scopes/escalation bad',
    [diagram('p', [element.start(), element.end('tell', event.escalation('some'))], ['start -> tell'], escalation('some', '=missing'))],
    [create('p')],
  ),
  script(
    'event-scopes/throw none msg link',
    [
      diagram(
        'p',
        [
          element.start(),
          element.throwing('a'),
          element.throwing('m', event.message('told'), '<zeebe:taskDefinition type="send"/>'),
          element.throwing('from', event.link('L')),
          element.catching('to', event.link('L')),
          element.end(),
        ],
        ['start -> a -> m -> from', 'to -> end'],
        message('told'),
      ),
    ],
    [create('p'), complete('m', { x: 1 })],
  ),
  script(
    'event-scopes/terminate',
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [
              element.start('ss'),
              element.parallel('fork'),
              element.service('one'),
              element.service('two'),
              element.end('stop', event.terminate()),
              element.end('se'),
            ],
            ['ss -> fork -> one -> stop', 'fork -> two -> se'],
          ),
          element.end(),
        ],
        ['start -> sub -> end'],
      ),
    ],
    [create('p'), complete('one')],
  ),
  script(
    'event-scopes/terminate race first',
    [
      diagram(
        'p',
        [element.start(), element.parallel('fork'), element.service('two'), element.end('stop', event.terminate()), element.end()],
        ['start -> fork -> stop', 'fork -> two -> end'],
      ),
    ],
    [create('p')],
  ),
  script(
    'event-scopes/terminate race last',
    [
      diagram(
        'p',
        [element.start(), element.parallel('fork'), element.service('two'), element.end('stop', event.terminate()), element.end()],
        ['start -> fork -> two -> end', 'fork -> stop'],
      ),
    ],
    [create('p')],
  ),
  script(
    'event-scopes/terminate tokens',
    [
      diagram(
        'p',
        [
          element.start(),
          element.parallel('fork'),
          element.service('one'),
          element.parallel('join'),
          element.service('two'),
          element.end('stop', event.terminate()),
          element.end(),
        ],
        ['start -> fork -> one -> stop', 'fork -> join -> end', 'fork -> two -> join'],
      ),
    ],
    [create('p'), complete('one')],
  ),
];
