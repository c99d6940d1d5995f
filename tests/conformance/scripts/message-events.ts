import { diagram, element, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { start, end, service, boundary, subProcess, catching, receive, eventBased, eventSubProcess, startedBy, send, throwing } = element;
const { create, complete, publish, advance, cancel, deploy } = steps;
const rule = scriptsOf('messages');

const beside = (interrupting: boolean) =>
  diagram(
    'p',
    [start(), service('work'), boundary('told', 'work', event.message('m'), { interrupting }), service('side'), end()],
    ['start -> work -> end', 'told -> side -> end'],
    message('m', '=k'),
  );

/** Events and tasks that wait for messages. */
export const messageEvents: readonly Script[] = [
  rule(
    'a boundary event reads its key outside and its name inside',
    ['computed-once'],
    [
      diagram(
        'p',
        [start(), service('work', { inputs: { k: '="inside"', n: '="inside"' } }), boundary('told', 'work', event.message('m')), end()],
        ['start -> work -> end', 'told -> end'],
        '<bpmn:message id="m" name="=n"><bpmn:extensionElements><zeebe:subscription correlationKey="=k"/></bpmn:extensionElements></bpmn:message>',
      ),
    ],
    [create('p', { k: 'outside', n: 'outside' })],
  ),
  rule(
    'an interrupting event takes one message',
    ['interrupting'],
    [beside(true)],
    [create('p', { k: 'a' }), publish('m', 'a', { x: 1 }), publish('m', 'a', { x: 2 }), complete('side')],
  ),
  rule(
    'a non-interrupting event takes every message',
    ['interrupting'],
    [beside(false)],
    [
      create('p', { k: 'a' }),
      publish('m', 'a', { x: 1 }),
      publish('m', 'a', { x: 2 }),
      complete('side'),
      complete('work'),
      publish('m', 'a', { x: 3 }),
      complete('side'),
    ],
  ),
  rule(
    'a non-interrupting event takes what was buffered',
    ['interrupting'],
    [beside(false)],
    [publish('m', 'a', { x: 1 }, 600_000), publish('m', 'a', { x: 2 }, 600_000), create('p', { k: 'a' })],
  ),
  rule(
    'an interrupting event sub-process closes the other subscriptions of its scope',
    ['interrupting'],
    [
      diagram(
        'p',
        [
          start(),
          service('work'),
          end(),
          eventSubProcess('one', [startedBy('os', event.message('m')), service('side'), end('oe')], ['os -> side -> oe']),
          eventSubProcess('two', [startedBy('ts', event.message('n'), { interrupting: false }), end('te')], ['ts -> te']),
        ],
        ['start -> work -> end'],
        message('m', '=k') + message('n', '=k'),
      ),
    ],
    [create('p', { k: 'a' }), publish('n', 'a', { y: 1 }), publish('m', 'a', { x: 1 }), publish('n', 'a', { y: 2 }), complete('side')],
  ),
  rule(
    'of the events after an event-based gateway the first wins',
    ['event-based'],
    [
      diagram(
        'p',
        [
          start(),
          eventBased('g'),
          catching('a', event.message('m')),
          catching('b', event.message('n')),
          catching('c', event.timer('timeDuration', 'PT1H')),
          end(),
        ],
        ['start -> g', 'g -> a -> end', 'g -> b -> end', 'g -> c -> end'],
        message('m', '=k') + message('n', '=k'),
      ),
    ],
    [
      create('p', { k: 'x' }),
      publish('n', 'x', { y: 1 }),
      create('p', { k: 'y' }),
      advance('PT2H'),
      create('p', { k: 'z' }),
      cancel('p', 3),
    ],
  ),
  rule(
    'targets of an event-based gateway are checked',
    ['event-based'],
    [],
    [
      deploy(
        diagram(
          'p',
          [start(), eventBased('g'), service('a'), catching('b', event.message('m')), end()],
          ['start -> g', 'g -> a -> end', 'g -> b -> end'],
          message('m', '=k'),
        ),
      ),
      deploy(
        diagram(
          'q',
          [start(), eventBased('g'), catching('b', event.message('m')), end()],
          ['start -> g', 'g -> b -> end'],
          message('m', '=k'),
        ),
      ),
    ],
  ),
  rule(
    'sending is a job, receiving waits',
    ['send'],
    [
      diagram(
        'p',
        [
          start(),
          send('send'),
          receive('get', 'm'),
          throwing(
            'say',
            event
              .message('m')
              .replace(
                '/>',
                '><bpmn:extensionElements><zeebe:taskDefinition type="say"/></bpmn:extensionElements></bpmn:messageEventDefinition>',
              ),
            '<zeebe:taskDefinition type="say"/>',
          ),
          end('end', event.message('m')),
        ],
        ['start -> send -> get -> say -> end'],
        message('m', '=k'),
      ),
      diagram('q', [start(), receive('get', 'm'), send('send'), end()], ['start -> get -> send -> end'], message('m', '=k')),
    ],
    [create('q', { k: 'a' }), publish('m', 'a', { x: 1 }), complete('send')],
  ),
  rule(
    'a sub-process keeps its event outside',
    ['closed'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess('sub', [start('s'), catching('wait', event.message('m')), end('e')], ['s -> wait -> e']),
          boundary('told', 'sub', event.message('n')),
          end(),
        ],
        ['start -> sub -> end', 'told -> end'],
        message('m', '=k') + message('n', '=k'),
      ),
    ],
    [create('p', { k: 'a' }), publish('n', 'a', { x: 1 })],
  ),
];
