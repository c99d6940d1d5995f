import { diagram, element, error, escalation, event, message } from '../../support/diagram.js';
import type { Script, Step } from '../player/script.js';
import { steps } from '../player/steps.js';

const { create, complete, publish, throwError, advance, cancel, resolve, setVariables, deploy } = steps;

type Resources = Script['resources'];
const script = (name: string, resources: Resources, played: readonly Step[]): Script => ({ name, rules: [], resources, steps: played });

/** Several events at one place or moment, and what they leave behind. */
export const eventsAtOnce: readonly Script[] = [
  script(
    'events-at-once/sub timers',
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
  script(
    'events-at-once/sub incident',
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
  script(
    'events-at-once/nested timer',
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
                [element.startedBy('is', event.timer('timeDuration', 'PT1H')), element.service('handle2'), element.end('ie')],
                ['is -> handle2 -> ie'],
              ),
            ],
            ['os -> handle -> oe'],
          ),
        ],
        ['start -> work -> end'],
        message('stop', '=caseId'),
      ),
    ],
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), advance('PT2H'), complete('handle')],
  ),
  script(
    'events-at-once/nested error',
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
                [element.startedBy('is', event.error('E')), element.service('handle2'), element.end('ie')],
                ['is -> handle2 -> ie'],
              ),
            ],
            ['os -> handle -> oe'],
          ),
        ],
        ['start -> work -> end'],
        message('stop', '=caseId') + error('E'),
      ),
    ],
    [create('p', { caseId: 'c' }), publish('stop', 'c', { a: 1 }), throwError('handle', 'E', {}, 'x'), complete('handle')],
  ),
  script(
    'events-at-once/throw none',
    [diagram('p', [element.start(), element.throwing('a'), element.end()], ['start -> a -> end'])],
    [create('p')],
  ),
  script(
    'events-at-once/throw msg',
    [
      diagram(
        'p',
        [element.start(), element.throwing('m', event.message('told'), '<zeebe:taskDefinition type="send"/>'), element.end()],
        ['start -> m -> end'],
        message('told'),
      ),
    ],
    [create('p'), complete('m', { x: 1 })],
  ),
  script(
    'events-at-once/end msg',
    [
      diagram(
        'p',
        [
          element.start(),
          `<bpmn:endEvent id="tell"><bpmn:extensionElements><zeebe:taskDefinition type="send"/></bpmn:extensionElements>${event.message('told')}</bpmn:endEvent>`,
        ],
        ['start -> tell'],
        message('told'),
      ),
    ],
    [create('p'), complete('tell', { x: 1 })],
  ),
  script(
    'events-at-once/link',
    [
      diagram(
        'p',
        [
          element.start(),
          element.throwing('from', '<bpmn:linkEventDefinition id="l1" name="L"/>'),
          element.catching('to', '<bpmn:linkEventDefinition id="l2" name="L"/>'),
          element.end(),
        ],
        ['start -> from', 'to -> end'],
      ),
    ],
    [create('p')],
  ),
  script(
    'events-at-once/msg start',
    [diagram('p', [element.start('s', event.message('go')), element.service('w'), element.end()], ['s -> w -> end'], message('go'))],
    [
      publish('go', 'k', { a: 1 }, 60000, 'id1'),
      publish('go', 'k', { a: 2 }, 60000, 'id1'),
      publish('go', 'k', { a: 3 }, 60000, 'id2'),
      publish('go', '', { a: 4 }),
      complete('w'),
      advance('PT2M'),
      complete('w'),
    ],
  ),
  script(
    'events-at-once/msg buffer',
    [
      diagram(
        'p',
        [element.start(), element.receive('r', 'm'), element.receive('r2', 'm'), element.end()],
        ['start -> r -> r2 -> end'],
        message('m', '=k'),
      ),
    ],
    [
      publish('m', '1', { a: 1 }, 3600000),
      publish('m', '1', { a: 2 }, 3600000),
      create('p', { k: 1.7 }),
      create('p', { k: '1' }),
      advance('PT2H'),
      create('p', { k: 1 }),
    ],
  ),
  script(
    'events-at-once/msg ttl',
    [diagram('p', [element.start(), element.receive('r', 'm'), element.end()], ['start -> r -> end'], message('m', '=k'))],
    [
      publish('m', '1', { a: 1 }, 1000, 'x'),
      publish('m', '1', { a: 1 }, 0, 'y'),
      publish('m', '1', { a: 1 }, 0, 'y'),
      advance('PT2S'),
      create('p', { k: 1 }),
      publish('m', '1', { a: 1 }, 1000, 'x'),
      advance('PT1M'),
      publish('m', '1', { a: 1 }, 1000, 'x'),
    ],
  ),
  script(
    'events-at-once/msg key incident',
    [diagram('p', [element.start(), element.receive('r', 'm'), element.end()], ['start -> r -> end'], message('m', '=k.x'))],
    [create('p', {}), create('p', { k: { x: true } }), setVariables('p', { k: { x: 5 } }, false, 1), resolve(), publish('m', '5')],
  ),
  script(
    'events-at-once/boundary host mapping incident',
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
  script(
    'events-at-once/vars',
    [
      diagram(
        'p',
        [element.start(), element.service('w', { inputs: { a: '=1', 'o.x': '=a + 1' }, outputs: { r: '=res', a: '=a' } }), element.end()],
        ['start -> w -> end'],
      ),
    ],
    [
      create('p', { a: 5, n: 1.0 }),
      setVariables('w', { b: 1, a: 9 }),
      setVariables('w', { l: 1 }, true),
      setVariables('p', { a: 5 }),
      complete('w', { res: { k: 1 }, other: 2 }),
    ],
  ),
  script(
    'events-at-once/vars quirk',
    [diagram('p', [element.start(), element.service('w', { inputs: { a: '=x' } }), element.end()], ['start -> w -> end'])],
    [create('p', { x: 1 }), complete('w', { a: 1, x: 1 })],
  ),
  script(
    'events-at-once/deploy errors',
    [],
    [
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.service('w'),
            element.end(),
            element.boundary('b', 'w', event.error('E'), { interrupting: false }),
            element.boundary('c', 'w', event.timer('timeCycle', 'R/PT1H')),
            element.boundary('d', 'w', event.escalation('X')),
            element.boundary('e', 'w', event.error()),
          ],
          ['start -> w -> end', 'b -> end', 'c -> end', 'd -> end'],
          error('E') + escalation('X'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.service('w'),
            element.end(),
            element.boundary('b', 'w', event.error('E')),
            element.boundary('c', 'w', event.error('E2')),
            element.boundary('d', 'w', event.error()),
            element.boundary('e', 'w', event.error()),
          ],
          ['start -> w -> end', 'b -> end', 'c -> end', 'd -> end', 'e -> end'],
          error('E') + error('E2', 'E'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.service('w'),
            element.end(),
            element.boundary('b', 'w', event.error('E')),
            element.boundary('c', 'w', '<bpmn:conditionalEventDefinition id="cd"><bpmn:condition>=true</bpmn:condition></bpmn:conditionalEventDefinition>'),
            element.boundary('d', 'w', ''),
          ],
          ['start -> w -> end', 'b -> end', 'c -> end', 'd -> end'],
          error('E', '=x'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.end('e1', event.error()),
            element.end('e2', event.escalation()),
            element.end('e3', event.message('m')),
            element.end('e4', event.timer('timeDate', '2020-01-01T00:00:00Z')),
            element.end('e5', event.escalation('Y')),
          ],
          ['start -> e1', 'start -> e2', 'start -> e3', 'start -> e4', 'start -> e5'],
          message('m') + '<bpmn:escalation id="Y"/>',
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.throwing('t1', '<bpmn:linkEventDefinition id="l1" name="A"/>'),
            element.throwing('t2', event.timer('timeDate', '2020-01-01T00:00:00Z')),
            element.catching('c1', '<bpmn:linkEventDefinition id="l2" name="B"/>'),
            element.catching('c2', '<bpmn:linkEventDefinition id="l3" name="B"/>'),
            element.throwing('t3', event.message('m')),
            element.throwing('t4', '<bpmn:linkEventDefinition id="l5" name=""/>'),
            element.end(),
          ],
          ['start -> t1', 'start -> t2 -> end', 'c1 -> end', 'c2 -> end', 'start -> t3 -> end', 'start -> t4'],
          message('m'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.end(),
            element.eventSubProcess('x', [element.start('xs'), element.end('xe')], ['xs -> xe']),
            element.eventSubProcess('y', [element.startedBy('ys', event.message('m')), element.end('ye')], ['ys -> ye']),
            element.eventSubProcess('z', [element.startedBy('zs', event.message('m')), element.end('ze')], ['zs -> ze']),
            element.eventSubProcess('v', [element.end('ve')], []),
            element.eventSubProcess(
              'u',
              [element.startedBy('us', event.error('E'), { interrupting: false }), element.end('ue')],
              ['us -> ue'],
            ),
          ],
          ['start -> end'],
          message('m', '=k') + error('E'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.end(),
            element.eventSubProcess('y', [element.startedBy('ys', event.message('m')), element.end('ye')], ['ys -> ye']),
            element.eventSubProcess('w', [element.startedBy('ws', event.timer('timeCycle', 'R/PT1H')), element.end('we')], ['ws -> we']),
            element.eventSubProcess(
              'c',
              [element.startedBy('cs', '<bpmn:conditionalEventDefinition id="cd"><bpmn:condition>=true</bpmn:condition></bpmn:conditionalEventDefinition>'), element.end('ce')],
              ['cs -> ce'],
            ),
          ],
          ['start -> end'],
          message('m'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start('s', event.error('E')),
            element.catching('c', event.timer('timeCycle', 'R/PT1H')),
            element.catching('d', ''),
            element.catching('e', event.error('E')),
            element.end(),
          ],
          ['s -> c -> d -> e -> end'],
          error('E'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [element.start(), element.service('w'), element.boundary('b', 'w', event.message('m')), element.end()],
          ['start -> w -> end', 'w -> b -> end'],
          message('m', '=k'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [element.start(), element.catching('b', event.link('m')), element.throwing('x', event.link('m')), element.end()],
          ['start -> x', 'b -> end'],
        ),
      ),
    ],
  ),
  script(
    'events-at-once/esp error out',
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.end(),
          element.eventSubProcess(
            'a',
            [element.startedBy('as', event.error('E'), { outputs: { why: '=r' } }), element.end('ae')],
            ['as -> ae'],
          ),
        ],
        ['start -> w -> end'],
        error('E'),
      ),
    ],
    [create('p'), throwError('w', 'E', { r: 1 })],
  ),
  script(
    'events-at-once/esp in called',
    [
      diagram(
        'c',
        [
          element.start(),
          element.service('w'),
          element.end(),
          element.eventSubProcess(
            'a',
            [element.startedBy('as', event.message('m')), element.service('h'), element.end('ae')],
            ['as -> h -> ae'],
          ),
        ],
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
  script(
    'events-at-once/esp error end inside',
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.end('e', event.error('E')),
          element.eventSubProcess(
            'a',
            [element.startedBy('as', event.error()), element.service('h'), element.end('ae')],
            ['as -> h -> ae'],
          ),
        ],
        ['start -> w -> e'],
        error('E'),
      ),
    ],
    [create('p'), complete('w'), complete('h')],
  ),
  script(
    'events-at-once/esp input mapping like',
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
  script(
    'events-at-once/two int same time',
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.end(),
          element.eventSubProcess('a', [element.startedBy('as', event.timer('timeDuration', 'PT1H')), element.end('ae')], ['as -> ae']),
          element.eventSubProcess('b', [element.startedBy('bs', event.timer('timeDuration', 'PT1H')), element.end('be')], ['bs -> be']),
        ],
        ['start -> w -> end'],
      ),
    ],
    [create('p'), advance('PT1H')],
  ),
  script(
    'events-at-once/esp int and boundary on child',
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.boundary('b', 'w', event.timer('timeDuration', 'PT1H')),
          element.end(),
          element.eventSubProcess(
            'a',
            [element.startedBy('as', event.timer('timeDuration', 'PT1H')), element.service('h'), element.end('ae')],
            ['as -> h -> ae'],
          ),
        ],
        ['start -> w -> end', 'b -> end'],
      ),
    ],
    [create('p'), advance('PT1H'), complete('h')],
  ),
  script(
    'events-at-once/buffered nonint esp',
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.end(),
          element.eventSubProcess(
            'a',
            [element.startedBy('as', event.message('m'), { interrupting: false }), element.service('h'), element.end('ae')],
            ['as -> h -> ae'],
          ),
        ],
        ['start -> w -> end'],
        message('m', '=k'),
      ),
    ],
    [publish('m', 'a', { n: 1 }, 60000), publish('m', 'a', { n: 2 }, 60000), create('p', { k: 'a' })],
  ),
  script(
    'events-at-once/esp none left',
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.end(),
          element.eventSubProcess(
            'a',
            [element.startedBy('as', event.message('m')), element.service('h'), element.end('ae')],
            ['as -> h -> ae'],
          ),
        ],
        ['start -> w -> end'],
        message('m', '=k'),
      ),
    ],
    [create('p', { k: 'a' }), complete('w', { q: 1 })],
  ),
  script(
    'events-at-once/esp mi inner',
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
  script(
    'events-at-once/error end incident',
    [diagram('p', [element.start(), element.end('f', event.error('E'))], ['start -> f'], error('E'))],
    [create('p'), resolve(), cancel('p')],
  ),
];
