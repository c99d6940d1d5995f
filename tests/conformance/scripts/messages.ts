import { diagram, element, event } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';
import { waits } from './shared-diagrams.js';

const { start, end, catching } = element;
const { create, publish, advance, cancel, setVariables, resolve } = steps;
const rule = scriptsOf('messages');


/** Messages that are published, buffered and taken. */
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
  rule('a cancelled instance leaves no subscription', ['closed'], [waits('p')], [create('p', { k: 'a' }), cancel('p'), publish('m', 'a')]),
];
