import { diagram, element, error, escalation, event, forEach, message } from '../../support/diagram.js';
import { scriptsOf } from '../player/scripts-of.js';
import type { Script } from '../player/script.js';
import { steps } from '../player/steps.js';

const { start, end, subProcess, boundary, eventSubProcess, startedBy, service, script, parallel, exclusive, throwing } = element;
const { create, activate, advance, publish } = steps;
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
/** Each is one step of the engine, so that their order tells how many steps something else takes. */
const gateways = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6', 'g7', 'g8', 'g9'];
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
  ...Object.entries({
    'an escalation end event': [end('e', event.escalation('X'))],
    'a compensation end event': [end('e', event.compensation())],
    'an error that is not caught': [end('e', event.error('E'))],
    'a terminate end event': [end('e', event.terminate())],
    'a none end event': [end('e')],
  }).map(([title, [last = '']]) =>
    rule(
      `a sub-process beside a path of gateways: ${title}`,
      [],
      [
        diagram(
          'p',
          [
            start(),
            parallel('fork'),
            ...gateways.map((id) => exclusive(id)),
            subProcess('sub', [start('subStart'), last], ['subStart -> e']),
            end(),
          ],
          ['start -> fork -> sub -> end', `fork -> ${gateways.join(' -> ')} -> end`],
          escalation('X') + error('E'),
        ),
      ],
      [create('p')],
    ),
  ),
  ...Object.entries({ none: '', escalation: event.escalation('X'), compensation: event.compensation() }).map(([kind, thrown]) =>
    rule(
      `an event beside a path of gateways: ${kind}`,
      [],
      [
        diagram(
          'p',
          [start(), parallel('fork'), ...gateways.map((id) => exclusive(id)), throwing('thrown', thrown), end()],
          ['start -> fork -> thrown -> end', `fork -> ${gateways.join(' -> ')} -> end`],
          escalation('X'),
        ),
      ],
      [create('p')],
    ),
  ),
  rule(
    'of two that wait for a message the older element gets it',
    [],
    [
      diagram(
        'p',
        [
          start(),
          parallel('fork'),
          service('work'),
          boundary('stop', 'work', event.message('m')),
          subProcess('sub', [start('subStart'), service('other'), end('subEnd')], ['subStart -> other -> subEnd']),
          boundary('beside', 'sub', event.message('m'), { interrupting: false }),
          end(),
          end('besideEnd'),
        ],
        ['start -> fork -> work -> end', 'fork -> sub -> end', 'stop -> end', 'beside -> besideEnd'],
        message('m', '="k"'),
      ),
    ],
    [create('p'), publish('m', 'k'), publish('m', 'k'), publish('m', 'k')],
  ),
  rule(
    'a job times out after its deadline, not at it',
    [],
    [diagram('p', [start(), service('work'), end()], ['start -> work -> end'])],
    [create('p'), activate('work', { timeout: 1_800_000 }), advance('PT30M'), activate('work'), advance('PT1S'), activate('work')],
  ),
];
