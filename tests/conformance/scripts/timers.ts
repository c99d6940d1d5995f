import { diagram, element, event } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { start, end, service, boundary, catching, eventSubProcess, startedBy } = element;
const { create, complete, advance, cancel, deploy, deleteProcess, setVariables } = steps;
const rule = scriptsOf('timers');

type Kind = 'timeDuration' | 'timeDate' | 'timeCycle';
const waits = (kind: Kind, text: string) =>
  diagram('p', [start(), catching('wait', event.timer(kind, text)), end()], ['start -> wait -> end']);
const beside = (kind: Kind, text: string, interrupting = false) =>
  diagram(
    'p',
    [start(), service('work'), boundary('late', 'work', event.timer(kind, text), { interrupting }), end('end'), end('reminded')],
    ['start -> work -> end', 'late -> reminded'],
  );
const starts = (kind: Kind, text: string) => diagram('p', [start('start', event.timer(kind, text)), end()], ['start -> end']);

export const timers: readonly Script[] = [
  ...[
    'PT10S',
    'P1D',
    'P1M',
    'P1Y2M3DT4H5M6S',
    '=duration("PT1M")',
    '="PT2M"',
    '=@"PT3M"',
    'PT0S',
    'PT0.5S',
    '-PT1S',
    'P1W',
    '=1',
    'nonsense',
    '=missing',
  ].map((text) =>
    rule(`a duration of ${text}`, ['kinds', 'from-now'], [waits('timeDuration', text)], [create('p'), advance('PT10M'), advance('P40D')]),
  ),
  ...[
    '2035-05-09T09:00:00Z',
    '2035-05-09T16:30:00+08:00',
    '2035-05-09T16:30:00+08:00[Asia/Shanghai]',
    '=now()',
    '=date and time("2035-05-10T00:00:00Z")',
    '="2035-05-09T08:05:00Z"',
    '2000-01-01T00:00:00Z',
    '2035-05-09T09:00:00',
    'tomorrow',
    '=1',
  ].map((text) => rule(`a date of ${text}`, ['kinds', 'past'], [waits('timeDate', text)], [create('p'), advance('PT10M'), advance('P2D')])),
  ...[
    'R2/PT1M',
    'R/PT4M',
    'R3/2035-05-09T09:00:00Z/PT1M',
    '=cycle(2, duration("PT1M"))',
    '=cycle(duration("PT4M"))',
    '="R1/PT1M"',
    'R0/PT1M',
    'R2/P1D',
  ].map((text) =>
    rule(
      `a cycle of ${text}`,
      ['kinds', 'repeat', 'cycle-where'],
      [beside('timeCycle', text)],
      [create('p'), advance('PT1M'), advance('PT1M'), advance('PT1M'), advance('PT10M'), advance('PT50M'), cancel('p')],
    ),
  ),
  ...['0 0 9 * * *', '0 */5 * * * MON-FRI', '0 0 0 L * ?', '@hourly', '@daily', '0 0 9-17 * * MON-FRI', '0 0 0 1 JAN ?'].map((text) =>
    rule(
      `a cron of ${text}`,
      ['kinds', 'cron'],
      [beside('timeCycle', text)],
      [create('p'), advance('PT5M'), advance('PT55M'), advance('P1D'), cancel('p')],
    ),
  ),
  ...['* * * * *', '60 0 0 * * *', 'every day', 'R/', 'R2/PT', '0 0 0 30 FEB ?', 'PT1M'].map((text) =>
    rule(`a start cycle of ${text} is checked`, ['cron'], [], [deploy(starts('timeCycle', text)), advance('PT1M')]),
  ),
  ...['0 0 0 ? * MON#1', '0 0 0 ? * FRIL', '0 0 0 LW * ?', '0 0 0 15W * ?', '0 0 0 ? * 7', '0 0 0 13 * FRI', '0 0 0 1,LW * ?'].map((text) =>
    rule(`a cron of ${text}`, ['kinds', 'cron'], [beside('timeCycle', text)], [create('p'), advance('P40D'), advance('P70D'), cancel('p')]),
  ),
  ...['0 0 22-2 * * *', '? 0 0 * * *', '0 0 0 ? * MONDAY', 'R2', 'Rx/PT1M', 'R2/2035-05-09T09:00:00/PT1M', '@reboot'].map((text) =>
    rule(`a start cycle of ${text} is checked`, ['cron'], [], [deploy(starts('timeCycle', text))]),
  ),
  ...['nonsense', 'R2/PT', '60 * * * * *'].map((text) =>
    rule(
      `a cycle of ${text} from a variable is an incident`,
      ['kinds'],
      [beside('timeCycle', '=c')],
      [create('p', { c: text }), cancel('p')],
    ),
  ),
  rule(
    'each repetition asks the expression again',
    ['repeat'],
    [beside('timeCycle', '=c')],
    [
      create('p', { c: 'R5/PT1M' }),
      setVariables('p', { c: 'R2/PT2M' }),
      advance('PT1M'),
      advance('PT5M'),
      setVariables('p', { c: '0 */5 * * * *' }),
      advance('PT5M'),
      advance('PT5M'),
      setVariables('p', { c: 'R2/PT1M' }),
      advance('PT5M'),
      cancel('p'),
    ],
  ),
  rule(
    'a cycle begins from now when its date has passed',
    ['repeat'],
    [beside('timeCycle', 'R2/2035-05-09T07:59:30Z/PT1M')],
    [create('p'), advance('PT1M'), advance('PT1M'), cancel('p')],
  ),
  rule(
    'a cycle that is late does not drift',
    ['repeat'],
    [beside('timeCycle', 'R/PT1M')],
    [create('p'), advance('PT1M30S'), advance('PT30S'), advance('PT1M'), cancel('p')],
  ),
  rule(
    'a cycle that missed its times',
    ['repeat'],
    [beside('timeCycle', 'R3/PT1M')],
    [create('p'), advance('PT10M'), advance('PT1M'), advance('PT1M')],
  ),
  rule(
    'an interrupting timer ends its activity',
    ['kinds'],
    [beside('timeDuration', '=d', true)],
    [create('p', { d: 'PT1M' }), advance('PT2M'), create('p', { d: 'PT1H' }), complete('work')],
  ),
  rule(
    'a cycle is refused at an intermediate and an interrupting event',
    ['cycle-where'],
    [],
    [deploy(waits('timeCycle', 'R/PT1M')), deploy(beside('timeCycle', 'R/PT1M', true))],
  ),
  rule(
    'a start event sees no variables',
    ['start'],
    [],
    [deploy(starts('timeDuration', '=x')), deploy(starts('timeDate', '=x')), deploy(starts('timeCycle', '=x'))],
  ),
  rule(
    'a start event starts instances',
    ['start'],
    [],
    [deploy(starts('timeCycle', 'R3/PT1M')), advance('PT1M'), advance('PT1M'), advance('PT5M'), advance('PT5M')],
  ),
  rule(
    'a start date starts one instance',
    ['start'],
    [],
    [deploy(starts('timeDate', '2035-05-09T09:00:00Z')), advance('PT1H'), advance('PT1H')],
  ),
  rule(
    'a new version cancels the old timer, deleting it brings it back',
    ['start'],
    [starts('timeCycle', 'R/PT1H')],
    [
      deploy(starts('timeCycle', 'R/PT2H')),
      advance('PT2H'),
      deleteProcess('p', 2),
      advance('PT2H'),
      deleteProcess('p', 1),
      advance('PT2H'),
    ],
  ),
  rule(
    'a timer event sub-process',
    ['cycle-where'],
    [
      diagram(
        'p',
        [
          start(),
          service('work'),
          end(),
          eventSubProcess(
            'remind',
            [startedBy('rs', event.timer('timeCycle', 'R2/PT1M'), { interrupting: false }), end('re')],
            ['rs -> re'],
          ),
          eventSubProcess('stop', [startedBy('ss', event.timer('timeDuration', 'PT1H')), service('tidy'), end('se')], ['ss -> tidy -> se']),
        ],
        ['start -> work -> end'],
      ),
    ],
    [create('p'), advance('PT1M'), advance('PT1M'), advance('PT1H'), complete('tidy')],
  ),
];
