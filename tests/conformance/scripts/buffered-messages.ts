import { diagram, element, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, complete, publish, advance, resolve, setVariables } = steps;
const rule = scriptsOf('buffered-messages', 'messages');

/** Messages that wait for who wants them. */
export const bufferedMessages: readonly Script[] = [
  rule(
    'ids and keys at a start event',
    ['start', 'message-id'],
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
  rule(
    'one for an event sub-process of what is over already',
    ['buffered', 'closed'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.subProcess(
            'sub',
            [
              element.start('ss'),
              element.end('se'),
              element.eventSubProcess(
                'aside',
                [element.startedBy('as', event.message('m')), element.service('w'), element.end('ae')],
                ['as -> w -> ae'],
              ),
            ],
            ['ss -> se'],
          ),
          element.service('after'),
          element.end(),
        ],
        ['start -> sub -> after -> end'],
        message('m', '=k'),
      ),
    ],
    [publish('m', '1', { a: 1 }, 3600000), create('p', { k: '1' }), complete('after')],
  ),
  rule(
    'two in a row for the same instance',
    ['buffered', 'key'],
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
  rule(
    'an id once its message has expired',
    ['message-id', 'publish'],
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
  rule(
    'keys that are none',
    ['key'],
    [diagram('p', [element.start(), element.receive('r', 'm'), element.end()], ['start -> r -> end'], message('m', '=k.x'))],
    [create('p', {}), create('p', { k: { x: true } }), setVariables('p', { k: { x: 5 } }, false, 1), resolve(), publish('m', '5')],
  ),
];
