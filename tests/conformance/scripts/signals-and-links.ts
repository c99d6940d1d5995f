import { diagram, element, event, signal } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';
import { beside } from './shared-diagrams.js';

const { start, end, service, boundary, subProcess, catching, throwing } = element;
const { create, complete, deploy, broadcast, resolve, setVariables } = steps;
const rule = scriptsOf('scopes');

const link = (id: string, name: string) => `<bpmn:linkEventDefinition id="${id}" name="${name}"/>`;

/** Signals reach everybody, links and terminate end events only their own scope. */
export const signalsAndLinks: readonly Script[] = [
  rule(
    'an event sub-process on a signal',
    ['event-sub-process'],
    [beside(false, event.signal('s'), signal('s'))],
    [create('p'), broadcast('s', { y: 1 }), complete('side'), complete('a'), complete('b')],
  ),
  rule(
    'a signal reaches every subscription, and starts instances',
    ['signal'],
    [
      diagram('p', [start(), catching('wait', event.signal('s')), end()], ['start -> wait -> end'], signal('s')),
      diagram(
        'q',
        [start('start', event.signal('s')), service('w'), boundary('b', 'w', event.signal('s')), end()],
        ['start -> w -> end', 'b -> end'],
        signal('s'),
      ),
    ],
    [broadcast('s', { early: 1 }), create('p'), create('p'), broadcast('s', { x: 1 }), broadcast('other')],
  ),
  rule(
    'a thrown signal does the same',
    ['signal'],
    [
      diagram(
        'p',
        [start(), throwing('tell', event.signal('s')), end('end', event.signal('t'))],
        ['start -> tell -> end'],
        signal('s') + signal('t'),
      ),
      diagram(
        'q',
        [start('start', event.signal('s')), catching('wait', event.signal('u')), end()],
        ['start -> wait -> end'],
        signal('s') + signal('u', '=kind'),
      ),
      diagram('r', [start('start', event.signal('t')), end()], ['start -> end'], signal('t')),
    ],
    [create('p', { kind: 'k', v: 1 }), resolve(), setVariables('q', { kind: 'k' }), resolve(), broadcast('k', { done: true })],
  ),
  rule(
    'the signal name of a start event is constant',
    ['signal'],
    [],
    [deploy(diagram('p', [start('start', event.signal('s')), end()], ['start -> end'], signal('s', '=x')))],
  ),
  rule(
    'a terminate end event ends its own scope',
    ['terminate'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess(
            'sub',
            [start('s'), service('a'), service('b'), end('stop', event.terminate()), end('e')],
            ['s -> a -> stop', 's -> b -> e'],
          ),
          service('c'),
          end(),
        ],
        ['start -> sub -> end', 'start -> c -> end'],
      ),
      diagram(
        'q',
        [start(), service('a'), service('b'), end('stop', event.terminate()), end()],
        ['start -> a -> stop', 'start -> b -> end'],
      ),
    ],
    [create('p'), complete('a'), complete('c'), create('q'), complete('a')],
  ),
  rule(
    'a link jumps within its scope',
    ['link'],
    [
      diagram(
        'p',
        [start(), throwing('go', link('link1', 'L')), catching('come', link('link2', 'L')), service('w'), end()],
        ['start -> go', 'come -> w -> end'],
      ),
    ],
    [create('p'), complete('w')],
  ),
  rule(
    'links are checked',
    ['link'],
    [],
    [
      deploy(diagram('p', [start(), throwing('go', link('link3', 'L')), end()], ['start -> go'])),
      deploy(
        diagram(
          'p',
          [start(), throwing('go', link('link4', 'L')), catching('c1', link('link5', 'L')), catching('c2', link('link6', 'L')), end()],
          ['start -> go', 'c1 -> end', 'c2 -> end'],
        ),
      ),
      deploy(
        diagram('p', [start(), throwing('go', link('link7', '')), catching('c1', link('link8', '')), end()], ['start -> go', 'c1 -> end']),
      ),
    ],
  ),
];
