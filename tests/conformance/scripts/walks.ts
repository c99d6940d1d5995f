import { diagram, element, error, escalation, event, forEach } from '../../support/diagram.js';
import { scriptsOf } from '../player/scripts-of.js';
import type { Script } from '../player/script.js';
import { steps } from '../player/steps.js';

const { start, end, subProcess, boundary, eventSubProcess, startedBy, service, script, parallel, throwing } = element;
const { create, advance } = steps;
const rule = scriptsOf('walks');

const failing = subProcess(
  'sub',
  [
    start('subStart'),
    end('fails', event.error('E')),
    eventSubProcess('aside', [startedBy('caughtInside', event.error('E')), end('asideEnd')], ['caughtInside -> asideEnd']),
  ],
  ['subStart -> fails'],
);
const caughtOutside = boundary('caughtOutside', 'sub', event.error('E'));

/** What differed on generated paths (`--generated`), as small as it could be made. */
export const walks: readonly Script[] = [
  rule(
    'an event sub-process catches an error before the boundary of its scope',
    [],
    [diagram('p', [start(), failing, caughtOutside, end(), end('other')], ['start -> sub -> end', 'caughtOutside -> other'], error('E'))],
    [create('p')],
  ),
  rule(
    'an event sub-process catches an error before a boundary that is drawn first',
    [],
    [diagram('p', [start(), caughtOutside, failing, end(), end('other')], ['start -> sub -> end', 'caughtOutside -> other'], error('E'))],
    [create('p')],
  ),
  rule(
    'of timers due at once those of the older element fire first',
    [],
    [
      diagram(
        'p',
        [
          start(),
          subProcess(
            'sub',
            [start('subStart'), service('work'), boundary('late', 'work', event.timer('timeDuration', 'PT2H')), end('subEnd')],
            ['subStart -> work -> subEnd', 'late -> subEnd'],
          ),
          boundary('often', 'sub', event.timer('timeCycle', 'R2/PT1H'), { interrupting: false }),
          end(),
          end('oftenEnd'),
        ],
        ['start -> sub -> end', 'often -> oftenEnd'],
      ),
    ],
    [create('p'), advance('PT1H'), advance('PT1H')],
  ),
  rule(
    'a completion condition that holds after some of the turns that do not wait',
    [],
    [
      diagram(
        'p',
        [
          start(),
          forEach(
            { items: '=[1,2,3]', item: 'x', until: '=numberOfCompletedInstances >= 2', sequential: true },
            script('each', '=x + 1', 'y'),
          ),
          end(),
        ],
        ['start -> each -> end'],
      ),
    ],
    [create('p')],
  ),
  rule(
    'an event with nothing to undo completes in a step of its own',
    [],
    [
      diagram(
        'p',
        [
          start(),
          parallel('fork'),
          subProcess(
            'undoing',
            [start('undoingStart'), throwing('nothing', event.compensation()), end('escalates', event.escalation('X'))],
            ['undoingStart -> nothing -> escalates'],
          ),
          subProcess('empty', [start('emptyStart'), end('emptyEnd')], ['emptyStart -> emptyEnd']),
          end(),
        ],
        ['start -> fork -> undoing -> end', 'fork -> empty -> end'],
        escalation('X'),
      ),
    ],
    [create('p')],
  ),
];
