import { diagram, element, error, escalation, event, forEach, message, signal } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const {
  start,
  end,
  service,
  boundary,
  subProcess,
  catching,
  throwing,
  eventSubProcess,
  startedBy,
  parallel,
  exclusive,
  inclusive,
  call: callActivity,
} = element;
const { create, complete, publish, advance, cancel, deploy, broadcast, throwError, resolve, setVariables } = steps;
const rule = scriptsOf('scopes');

const beside = (interrupting: boolean, caught: string, extra = '') =>
  diagram(
    'p',
    [
      start(),
      service('a'),
      service('b'),
      end(),
      eventSubProcess('es', [startedBy('ess', caught, { interrupting }), service('side'), end('ese')], ['ess -> side -> ese']),
    ],
    ['start -> a -> end', 'start -> b -> end'],
    extra,
  );
const escalating = (interrupting: boolean, caught = event.escalation('E')) =>
  diagram(
    'p',
    [
      start(),
      subProcess('sub', [start('s'), throwing('tell', event.escalation('E')), service('work'), end('e')], ['s -> tell -> work -> e']),
      boundary('told', 'sub', caught, { interrupting }),
      service('side'),
      end(),
    ],
    ['start -> sub -> end', 'told -> side -> end'],
    escalation('E') + escalation('F'),
  );
const link = (id: string, name: string) => `<bpmn:linkEventDefinition id="${id}" name="${name}"/>`;

export const scopes: readonly Script[] = [
  rule(
    'an interrupting event sub-process ends all else in its scope',
    ['event-sub-process'],
    [beside(true, event.message('m'), message('m', '=k'))],
    [create('p', { k: 'x' }), publish('m', 'x', { y: 1 }), publish('m', 'x'), complete('side')],
  ),
  rule(
    'a non-interrupting event sub-process runs beside, many times',
    ['event-sub-process'],
    [beside(false, event.message('m'), message('m', '=k'))],
    [
      create('p', { k: 'x' }),
      publish('m', 'x', { y: 1 }),
      publish('m', 'x', { y: 2 }),
      complete('a'),
      complete('side'),
      complete('b'),
      complete('side'),
    ],
  ),
  rule(
    'an event sub-process on a signal',
    ['event-sub-process'],
    [beside(false, event.signal('s'), signal('s'))],
    [create('p'), broadcast('s', { y: 1 }), complete('side'), complete('a'), complete('b')],
  ),
  rule(
    'an event sub-process on any error',
    ['event-sub-process', 'error-end'],
    [beside(true, event.error())],
    [create('p'), throwError('a', 'E', { y: 1 }), complete('side')],
  ),
  rule(
    'event sub-processes are checked',
    ['event-sub-process'],
    [],
    [
      deploy(beside(true, '')),
      deploy(beside(false, event.error())),
      deploy(beside(true, event.message('none'))),
      deploy(
        diagram(
          'q',
          [
            start(),
            service('a'),
            end(),
            eventSubProcess('e1', [startedBy('s1', event.message('m')), end('x1')], ['s1 -> x1']),
            eventSubProcess('e2', [startedBy('s2', event.message('m')), end('x2')], ['s2 -> x2']),
          ],
          ['start -> a -> end'],
          message('m', '=k'),
        ),
      ),
    ],
  ),
  rule(
    'an interrupting boundary event first ends its activity',
    ['boundary'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess(
            'sub',
            [start('s'), service('a'), catching('b', event.timer('timeDuration', 'PT9H')), end('e')],
            ['s -> a -> e', 's -> b -> e'],
          ),
          boundary('told', 'sub', event.message('m')),
          boundary('late', 'sub', event.timer('timeDuration', 'PT1H')),
          service('after'),
          end(),
        ],
        ['start -> sub -> end', 'told -> after -> end', 'late -> end'],
        message('m', '=k'),
      ),
    ],
    [create('p', { k: 'x' }), publish('m', 'x', { y: 1 }), advance('PT2H'), complete('after')],
  ),
  rule(
    'boundary events are checked',
    ['boundary'],
    [],
    [
      deploy(diagram('p', [start(), service('a'), boundary('b', 'a', ''), end()], ['start -> a -> end', 'b -> end'])),
      deploy(
        diagram(
          'p',
          [start(), service('a'), boundary('b', 'a', event.error('E'), { interrupting: false }), end()],
          ['start -> a -> end', 'b -> end'],
          error('E'),
        ),
      ),
      deploy(
        diagram(
          'p',
          [start(), service('a'), boundary('b', 'a', event.error('E')), boundary('c', 'a', event.error('E')), end()],
          ['start -> a -> end', 'b -> end', 'c -> end'],
          error('E'),
        ),
      ),
      deploy(
        diagram(
          'p',
          [start(), service('a'), boundary('b', 'nowhere', event.error('E')), end()],
          ['start -> a -> end', 'b -> end'],
          error('E'),
        ),
      ),
    ],
  ),
  rule(
    'an error end event is caught outside, or an incident',
    ['error-end'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess(
            'sub',
            [start('s'), exclusive('g'), end('e', event.error('E')), end('f', event.error('F'))],
            ['s -> g', 'g -[x = 1]-> e', 'g -[default]-> f'],
          ),
          boundary('caught', 'sub', event.error('E')),
          end(),
        ],
        ['start -> sub -> end', 'caught -> end'],
        error('E') + error('F'),
      ),
    ],
    [create('p', { x: 1 }), create('p'), resolve(), cancel('p', 2)],
  ),
  rule('an interrupting escalation ends the thrower', ['escalation'], [escalating(true)], [create('p'), complete('side')]),
  rule(
    'a non-interrupting escalation lets it go on',
    ['escalation'],
    [escalating(false)],
    [create('p'), complete('side'), complete('work')],
  ),
  rule(
    'an escalation of another code goes on silently',
    ['escalation'],
    [escalating(true, event.escalation('F'))],
    [create('p'), complete('work')],
  ),
  rule('an escalation without a code catches all', ['escalation'], [escalating(true, event.escalation())], [create('p'), complete('side')]),
  rule(
    'an escalation crosses a call activity',
    ['escalation'],
    [
      diagram('c', [start(), end('end', event.escalation('E'))], ['start -> end'], escalation('E')),
      diagram(
        'p',
        [
          start(),
          callActivity('call', 'c'),
          boundary('told', 'call', event.escalation('E'), { interrupting: false }),
          end('end'),
          end('other'),
        ],
        ['start -> call -> end', 'told -> other'],
        escalation('E'),
      ),
    ],
    [create('p'), create('c')],
  ),
  rule(
    'a signal reaches every subscription, and starts instances',
    ['signal'],
    [
      diagram('p', [start(), catching('wait', event.signal('s')), end()], ['start -> wait -> end'], signal('s')),
      diagram(
        'q',
        [start('start', event.signal('s')), service('w'), boundary('b', 'w', event.signal('s')), end()],
        ['start -> w -> end', 'b -> end'],
        signal('s'),
      ),
    ],
    [broadcast('s', { early: 1 }), create('p'), create('p'), broadcast('s', { x: 1 }), broadcast('other')],
  ),
  rule(
    'a thrown signal does the same',
    ['signal'],
    [
      diagram(
        'p',
        [start(), throwing('tell', event.signal('s')), end('end', event.signal('t'))],
        ['start -> tell -> end'],
        signal('s') + signal('t'),
      ),
      diagram(
        'q',
        [start('start', event.signal('s')), catching('wait', event.signal('u')), end()],
        ['start -> wait -> end'],
        signal('s') + signal('u', '=kind'),
      ),
      diagram('r', [start('start', event.signal('t')), end()], ['start -> end'], signal('t')),
    ],
    [create('p', { kind: 'k', v: 1 }), resolve(), setVariables('q', { kind: 'k' }), resolve(), broadcast('k', { done: true })],
  ),
  rule(
    'the signal name of a start event is constant',
    ['signal'],
    [],
    [deploy(diagram('p', [start('start', event.signal('s')), end()], ['start -> end'], signal('s', '=x')))],
  ),
  rule(
    'a terminate end event ends its own scope',
    ['terminate'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess(
            'sub',
            [start('s'), service('a'), service('b'), end('stop', event.terminate()), end('e')],
            ['s -> a -> stop', 's -> b -> e'],
          ),
          service('c'),
          end(),
        ],
        ['start -> sub -> end', 'start -> c -> end'],
      ),
      diagram(
        'q',
        [start(), service('a'), service('b'), end('stop', event.terminate()), end()],
        ['start -> a -> stop', 'start -> b -> end'],
      ),
    ],
    [create('p'), complete('a'), complete('c'), create('q'), complete('a')],
  ),
  rule(
    'a link jumps within its scope',
    ['link'],
    [
      diagram(
        'p',
        [start(), throwing('go', link('link1', 'L')), catching('come', link('link2', 'L')), service('w'), end()],
        ['start -> go', 'come -> w -> end'],
      ),
    ],
    [create('p'), complete('w')],
  ),
  rule(
    'links are checked',
    ['link'],
    [],
    [
      deploy(diagram('p', [start(), throwing('go', link('link3', 'L')), end()], ['start -> go'])),
      deploy(
        diagram(
          'p',
          [start(), throwing('go', link('link4', 'L')), catching('c1', link('link5', 'L')), catching('c2', link('link6', 'L')), end()],
          ['start -> go', 'c1 -> end', 'c2 -> end'],
        ),
      ),
      deploy(
        diagram('p', [start(), throwing('go', link('link7', '')), catching('c1', link('link8', '')), end()], ['start -> go', 'c1 -> end']),
      ),
    ],
  ),
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
    'a terminated turn is counted',
    ['boundary'],
    [
      diagram(
        'p',
        [start(), forEach({ items: '=[1,2,3]' }, service('w')), boundary('failed', 'w', event.error('E')), end()],
        ['start -> w -> end', 'failed -> end'],
        error('E'),
      ),
    ],
    [create('p'), complete('w'), throwError('w', 'E', { x: 1 })],
  ),
];
