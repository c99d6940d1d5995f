import { diagram, element, escalation, event } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, complete } = steps;
const rule = scriptsOf('escalations', 'scopes');

/** Escalations from the inside outwards. */
export const escalations: readonly Script[] = [
  rule(
    'heard beside',
    ['escalation'],
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
  rule(
    'heard by one that interrupts',
    ['escalation'],
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
  rule(
    'heard by nobody',
    ['escalation'],
    [diagram('p', [element.start(), element.end('tell', event.escalation('LATE'))], ['start -> tell'], escalation('LATE'))],
    [create('p')],
  ),
  rule(
    'heard by an event sub-process, which escalates itself',
    ['escalation', 'event-sub-process'],
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
  rule(
    'heard across a call',
    ['escalation'],
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
  rule(
    'a code that cannot be evaluated',
    ['escalation'],
    [diagram('p', [element.start(), element.end('tell', event.escalation('some'))], ['start -> tell'], escalation('some', '=missing'))],
    [create('p')],
  ),
];
