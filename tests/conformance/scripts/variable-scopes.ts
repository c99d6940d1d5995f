import { diagram, element } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { create, complete, setVariables } = steps;
const rule = scriptsOf('variable-scopes', 'variables');

/** Variables between an element and its scopes. */
export const variableScopes: readonly Script[] = [
  rule(
    'mapped in and out, and set on the way',
    ['inputs', 'outputs', 'set', 'nearest', 'merge', 'unchanged', 'shadow'],
    [
      diagram(
        'p',
        [element.start(), element.service('w', { inputs: { a: '=1', 'o.x': '=a + 1' }, outputs: { r: '=res', a: '=a' } }), element.end()],
        ['start -> w -> end'],
      ),
    ],
    [
      create('p', { a: 5, n: 1.0 }),
      setVariables('w', { b: 1, a: 9 }),
      setVariables('w', { l: 1 }, true),
      setVariables('p', { a: 5 }),
      complete('w', { res: { k: 1 }, other: 2 }),
    ],
  ),
  rule(
    'an equal value goes on to the root',
    ['equal-value'],
    [diagram('p', [element.start(), element.service('w', { inputs: { a: '=x' } }), element.end()], ['start -> w -> end'])],
    [create('p', { x: 1 }), complete('w', { a: 1, x: 1 })],
  ),
];
