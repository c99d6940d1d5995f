import { diagram, element, error, escalation, event, forEach, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';
import { beside } from './shared-diagrams.js';

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
  exclusive,
  call: callActivity,
} = element;
const { create, complete, publish, advance, cancel, deploy, throwError, resolve } = steps;
const rule = scriptsOf('scopes');

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

/** What stands in or on a scope and catches: event sub-processes, boundary events, errors, escalations. */
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
