import { diagram, element, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, complete } = steps;
const rule = scriptsOf('throwing-events', 'scopes');

/** Events that throw, jump or end their scope. */
export const throwingEvents: readonly Script[] = [
  rule(
    'nothing, a message and a link, one after the other',
    ['link'],
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
  rule(
    'nothing is thrown',
    ['single-flow'],
    [diagram('p', [element.start(), element.throwing('a'), element.end()], ['start -> a -> end'])],
    [create('p')],
  ),
  rule(
    'a worker sends the message',
    ['single-flow', 'messages/send'],
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
  rule(
    'a worker sends the message at the end',
    ['single-flow'],
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
  rule(
    'a link',
    ['link'],
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
  rule(
    'the end of a sub-process',
    ['terminate'],
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
  rule(
    'reached before a task begins',
    ['terminate'],
    [
      diagram(
        'p',
        [element.start(), element.parallel('fork'), element.service('two'), element.end('stop', event.terminate()), element.end()],
        ['start -> fork -> stop', 'fork -> two -> end'],
      ),
    ],
    [create('p')],
  ),
  rule(
    'reached when a task has begun',
    ['terminate'],
    [
      diagram(
        'p',
        [element.start(), element.parallel('fork'), element.service('two'), element.end('stop', event.terminate()), element.end()],
        ['start -> fork -> two -> end', 'fork -> stop'],
      ),
    ],
    [create('p')],
  ),
  rule(
    'tokens that wait are gone',
    ['terminate', 'join'],
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
