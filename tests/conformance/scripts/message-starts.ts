import { diagram, element, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';
import { waits } from './shared-diagrams.js';

const { start, end, service } = element;
const { create, complete, publish, cancel, deploy, deleteProcess } = steps;
const rule = scriptsOf('messages');

const started = diagram('p', [start('start', event.message('m')), service('work'), end()], ['start -> work -> end'], message('m'));

/** Messages that start instances. */
export const messageStarts: readonly Script[] = [
  rule(
    'a waiting instance and a start event both get it',
    ['publish'],
    [waits('q'), started],
    [create('q', { k: 'a' }), publish('m', 'a', { x: 1 })],
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
];
