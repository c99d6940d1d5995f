import { diagram, element, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { call, steps } from '../player/steps.js';

const { start, end, service, exclusive, catching, rule: decide, call: callActivity, user, script } = element;
const { create, complete, fail, updateRetries, resolve, cancel, setVariables, activate, advance, throwError } = steps;
const rule = scriptsOf('incidents');

const one = (id: string, drawn: string, extra = '') => diagram(id, [start(), drawn, end()], [`start -> x -> end`], extra);

export const incidents: readonly Script[] = [
  rule(
    'each kind says what was expected',
    ['types'],
    [
      one('mapping', service('x', { inputs: { a: '=assert(y, y != null)' } })),
      one('key', catching('x', event.message('m')), message('m', '=k')),
      one('duration', catching('x', event.timer('timeDuration', '=d'))),
      one('date', catching('x', event.timer('timeDate', '=d'))),
      one('called', callActivity('x', 'nowhere')),
      one('calledName', callActivity('x', '=name')),
      one('decision', decide('x', 'nowhere', 'r')),
      one('decisionName', decide('x', '=name', 'r')),
      one('scripted', script('x', '=assert(y, y != null)', 'r')),
      one('jobType', service('x', { type: '=y' })),
      one('jobRetries', service('x', { retries: '=y' })),
      one('form', user('x', '<zeebe:formDefinition formId="nowhere"/>')),
    ],
    [
      'mapping',
      'key',
      'duration',
      'date',
      'called',
      'calledName',
      'decision',
      'decisionName',
      'scripted',
      'jobType',
      'jobRetries',
      'form',
    ].map((id) => create(id)),
  ),
  rule(
    'a gateway without a way is a condition error',
    ['types'],
    [diagram('p', [start(), exclusive('g'), end('a'), end('b')], ['start -> g', 'g -[x > 5]-> a', 'g -[x > 9]-> b'])],
    [create('p', { x: 1 }), create('p'), create('p', { x: 'text' }), setVariables('p', { x: 6 }), resolve()],
  ),
  rule(
    'resolving runs the failed step again, and again',
    ['resolve'],
    [one('p', service('x', { inputs: { a: '=assert(y, y > 1)' } }))],
    [create('p'), resolve(), setVariables('p', { y: 1 }), resolve(), setVariables('p', { y: 2 }), resolve(), complete('x')],
  ),
  rule(
    'resolving a job incident gives the job back',
    ['resolve'],
    [one('p', service('x'))],
    [create('p'), fail('x', 0), updateRetries('x', 1), resolve(), activate('x'), fail('x', 0, { errorMessage: 'second' })],
  ),
  rule('a job incident without retries is not resolved', ['no-retries'], [one('p', service('x'))], [create('p'), fail('x', 0), resolve()]),
  rule(
    'an incident that is gone is not found',
    ['no-retries'],
    [one('p', service('x', { inputs: { a: '=assert(y, y > 1)' } }))],
    [
      create('p', {}),
      cancel('p'),
      call('ResolveIncident', (world) => ({ incidentKey: world.incident() })),
      // A key that its partition could have given, so that it gets past the gateway.
      call('ResolveIncident', { incidentKey: 2251799813699999 }),
    ],
  ),
  rule(
    'an instance with incidents is cancelled',
    ['cancel'],
    [one('p', service('x', { inputs: { a: '=assert(y, y > 1)' } })), one('q', service('x'))],
    [create('p'), create('q'), fail('x', 0), cancel('p'), cancel('q')],
  ),
  rule(
    'an error that nobody catches rests until it is cancelled',
    ['cancel'],
    [one('p', service('x'))],
    [create('p'), throwError('x', 'E'), resolve(), advance('PT1H'), cancel('p')],
  ),
];
