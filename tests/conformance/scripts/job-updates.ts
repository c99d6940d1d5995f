import { diagram, element, event } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, activate, advance, complete, fail, updateRetries, updateTimeout, setVariables, cancel } = steps;
const rule = scriptsOf('jobs');

const one = (retries?: string) =>
  diagram('p', [element.start(), element.service('w', retries === undefined ? {} : { retries }), element.end()], ['start -> w -> end']);

/** Jobs that are late, that get more tries or more time, and that nobody can do any more. */
export const jobUpdates: readonly Script[] = [
  rule(
    'a job that was late goes to the next worker, and is done by the first',
    ['timeout', 'activation'],
    [one()],
    [create('p'), activate('w', { timeout: 1_000 }), advance('PT2S'), activate('w', { worker: 'next' }), complete('w', { x: 1 })],
  ),
  rule(
    'no tries by an expression',
    ['no-retries-model'],
    [one('=n')],
    [create('p', { n: 0 }), activate('w'), fail('w', 0), updateRetries('w', 1), complete('w')],
  ),
  rule(
    'more time before it is over, and after',
    ['update-timeout', 'timeout'],
    [one()],
    [
      create('p'),
      updateTimeout('w', 5_000),
      activate('w', { timeout: 1_000 }),
      updateTimeout('w', 10_000),
      advance('PT2S'),
      advance('PT10S'),
      updateTimeout('w', 5_000),
    ],
  ),
  // A repetition that cannot be reckoned is what Zeebe 8.5 has no incident for.
  rule(
    'an instance that was stopped after an unexpected error leaves its job to be done, and can be cancelled',
    ['records/banned'],
    [
      diagram(
        'p',
        [
          element.start(),
          element.service('w'),
          element.boundary('often', 'w', event.timer('timeCycle', '=c'), { interrupting: false }),
          element.end(),
        ],
        ['start -> w -> end', 'often -> end'],
      ),
    ],
    [
      create('p', { c: 'R3/PT1H' }),
      setVariables('p', { c: 'often' }),
      advance('PT1H'),
      complete('w', { x: 1 }),
      create('p', { c: 'R/PT1H' }),
      cancel('p'),
    ],
  ),
];
