import { diagram, element, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { start, end, service, boundary, subProcess, catching, receive, eventBased, eventSubProcess, startedBy, send, throwing } = element;
const { create, complete, publish, advance, cancel, deploy, setVariables, resolve, deleteProcess } = steps;
const rule = scriptsOf('messages');

const waits = (id: string) =>
  diagram(
    id,
    [start(), catching('wait', event.message('m')), service('work'), end()],
    ['start -> wait -> work -> end'],
    message('m', '=k'),
  );
const started = diagram('p', [start('start', event.message('m')), service('work'), end()], ['start -> work -> end'], message('m'));
const beside = (interrupting: boolean) =>
  diagram(
    'p',
    [start(), service('work'), boundary('told', 'work', event.message('m'), { interrupting }), service('side'), end()],
    ['start -> work -> end', 'told -> side -> end'],
    message('m', '=k'),
  );

export const messages: readonly Script[] = [
  rule(
    'a message goes to one instance of each process',
    ['publish'],
    [waits('p'), waits('q')],
    [
      create('p', { k: 'a' }),
      create('p', { k: 'a' }),
      create('q', { k: 'a' }),
      create('p', { k: 'b' }),
      publish('m', 'a', { x: 1 }),
      publish('m', 'a', { x: 2 }),
      publish('other', 'a'),
    ],
  ),
  rule(
    'a message without time to live expires at once',
    ['publish'],
    [waits('p')],
    [publish('m', 'a', { x: 1 }), create('p', { k: 'a' }), publish('m', 'b', {}, 60_000), advance('PT3M')],
  ),
  rule(
    'a waiting instance and a start event both get it',
    ['publish'],
    [waits('q'), started],
    [create('q', { k: 'a' }), publish('m', 'a', { x: 1 })],
  ),
  rule(
    'a new subscription takes the oldest buffered message',
    ['buffered'],
    [waits('p')],
    [
      publish('m', 'a', { x: 1 }, 600_000),
      publish('m', 'a', { x: 2 }, 600_000),
      create('p', { k: 'a' }),
      create('p', { k: 'a' }),
      create('p', { k: 'a' }),
    ],
  ),
  rule(
    'an expired message is not taken',
    ['buffered'],
    [waits('p')],
    [publish('m', 'a', { x: 1 }, 10_000), advance('PT20S'), create('p', { k: 'a' }), advance('PT3M')],
  ),
  rule(
    'a buffered message starts at most one instance of a process',
    ['buffered'],
    [waits('p'), waits('q')],
    [publish('m', 'a', { x: 1 }, 600_000), create('p', { k: 'a' }), create('q', { k: 'a' }), create('q', { k: 'a' })],
  ),
  rule(
    'a start event lets one instance of a key run at a time',
    ['start'],
    [started],
    [
      publish('m', 'a', { x: 1 }, 600_000),
      publish('m', 'a', { x: 2 }, 600_000),
      publish('m', 'b', { x: 3 }),
      publish('m', '', { x: 4 }),
      publish('m', '', { x: 5 }),
      complete('work'),
      complete('work'),
    ],
  ),
  rule(
    'a message waits for a new start event',
    ['start'],
    [],
    [publish('m', 'a', { x: 1 }, 600_000), deploy(started), publish('m', 'b', { x: 2 })],
  ),
  rule(
    'a cancelled instance makes way for the next',
    ['start'],
    [started],
    [publish('m', 'a', { x: 1 }, 600_000), publish('m', 'a', { x: 2 }, 600_000), cancel('p')],
  ),
  rule(
    'an id is refused while its message is buffered',
    ['message-id'],
    [waits('p')],
    [
      publish('m', 'a', {}, 60_000, 'id'),
      publish('m', 'a', {}, 60_000, 'id'),
      publish('m', 'b', {}, 60_000, 'id'),
      publish('n', 'a', {}, 60_000, 'id'),
      advance('PT3M'),
      publish('m', 'a', {}, 0, 'id'),
      publish('m', 'a', {}, 0, 'id'),
    ],
  ),
  rule(
    'name and key are taken when the subscription opens',
    ['computed-once'],
    [
      diagram(
        'p',
        [start(), catching('wait', event.message('m')), end()],
        ['start -> wait -> end'],
        '<bpmn:message id="m" name="=&quot;n-&quot; + k"><bpmn:extensionElements><zeebe:subscription correlationKey="=k"/></bpmn:extensionElements></bpmn:message>',
      ),
    ],
    [create('p', { k: 'a' }), setVariables('p', { k: 'b' }), publish('n-b', 'b'), publish('n-a', 'a')],
  ),
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
    'keys are text or numbers',
    ['key'],
    [waits('p')],
    [
      create('p', { k: 1.7 }),
      create('p', { k: 12 }),
      create('p', { k: -3 }),
      create('p', { k: true }),
      create('p', { k: null }),
      create('p', { k: [1] }),
      create('p'),
      create('p', { k: '' }),
      publish('m', '1'),
      setVariables('p', { k: 'x' }, false, 5),
      resolve(),
      resolve(2),
    ],
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
    'a new version takes over the start subscription',
    ['start-version'],
    [started],
    [
      deploy(diagram('p', [start('start', event.message('n')), end()], ['start -> end'], message('n'))),
      publish('m', 'a'),
      publish('n', 'a'),
      deleteProcess('p', 2),
      publish('m', 'c'),
    ],
  ),
  rule(
    'the message name of a start event is constant',
    ['start-version'],
    [],
    [deploy(diagram('p', [start('start', event.message('m')), end()], ['start -> end'], '<bpmn:message id="m" name="=x"/>'))],
  ),
  rule('a cancelled instance leaves no subscription', ['closed'], [waits('p')], [create('p', { k: 'a' }), cancel('p'), publish('m', 'a')]),
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
