import { diagram, element, event, forEach, message, undoneBy } from '../../support/diagram.js';
import type { Script, Step } from '../player/script.js';
import { steps } from '../player/steps.js';

const {
  start,
  end,
  service,
  boundary,
  subProcess,
  throwing,
  eventSubProcess,
  startedBy,
  exclusive,
  parallel,
  user,
  manual,
  task,
  receive,
} = element;
const { create, complete, cancel, publish, throwError, modify } = steps;
const undo = event.compensation;

const script = (title: string, resources: Script['resources'], played: readonly Step[]): Script => ({
  name: `compensation/${title}`,
  rules: ['scopes/compensation'],
  resources,
  steps: played,
});
const process = (elements: readonly string[], flows: readonly string[], extra = ''): Script['resources'] => [
  diagram('p', elements, flows, extra),
];
/** A task with a handler of its own. */
const able = (id: string): string[] => [service(id), ...undoneBy(id, service(`undo${id}`))];
const sub = (id: string, inside: readonly string[], flow: string): string =>
  subProcess(id, [start(`${id}Start`), ...inside, end(`${id}End`)], [`${id}Start -> ${flow} -> ${id}End`]);
const aside = (inside: readonly string[], flow: string, interrupting = true): string =>
  eventSubProcess(
    'aside',
    [startedBy('begin', event.message('m'), { interrupting }), ...inside, end('asideEnd')],
    [`begin -> ${flow} -> asideEnd`],
  );
const told = message('m', '="k"');
const twice = (activity: string, sequential = false): string => forEach({ items: '=[1,2]', item: 'i', sequential }, activity);
const straight = ['start -> a -> t -> end'];

/** What happens when it runs; what is refused stands in compensation-checks.ts. */
export const compensation: readonly Script[] = [
  script(
    'handlers of all that completed run at once, and the event waits for them',
    process(
      [start(), ...able('a'), ...able('b'), throwing('t', undo()), service('after'), end()],
      ['start -> a -> b -> t -> after -> end'],
    ),
    [
      create('p', { z: 1 }),
      complete('a', { x: 1 }),
      complete('b'),
      complete('undoa', { u: 1, x: 2 }),
      complete('undob'),
      complete('after'),
    ],
  ),
  script(
    'what was not done is undone at once',
    process([start(), exclusive('g'), ...able('a'), end('end', undo())], ['start -> g', 'g -[x = 1]-> a -> end', 'g -[default]-> end']),
    [create('p'), create('p', { x: 1 }), complete('a'), complete('undoa')],
  ),
  script('nothing is undone twice', process([start(), ...able('a'), throwing('t', undo()), end('end', undo())], straight), [
    create('p'),
    complete('a'),
    complete('undoa'),
  ]),
  script(
    'what was done twice is undone twice',
    process(
      [start(), exclusive('j'), ...able('a'), exclusive('g'), throwing('t', undo()), end()],
      ['start -> j -> a -> g', 'g -[again]-> j', 'g -[default]-> t -> end'],
    ),
    [create('p', { again: true }), complete('a'), complete('a', { again: false }), complete('undoa'), complete('undoa')],
  ),
  script(
    'a completed sub-process is undone with all in it, its own handler first',
    process(
      [start(), sub('s', able('a'), 'a'), ...undoneBy('s', service('undos')), throwing('t', undo()), end()],
      ['start -> s -> t -> end'],
    ),
    [create('p'), complete('a'), complete('undos'), complete('undoa')],
  ),
  script(
    'sub-processes without handlers pass it on',
    process(
      [start(), sub('s', [sub('inner', [...able('a'), ...able('b')], 'a -> b')], 'inner'), throwing('t', undo()), end()],
      ['start -> s -> t -> end'],
    ),
    [create('p'), complete('a'), complete('b'), complete('undoa'), complete('undob')],
  ),
  script(
    'a sub-process that still runs is left alone',
    process(
      [start(), parallel('f'), sub('s', [...able('a'), service('w')], 'a -> w'), service('x'), throwing('t', undo()), end()],
      ['start -> f -> s -> end', 'f -> x -> t -> end'],
    ),
    [create('p'), complete('a'), complete('x'), complete('w')],
  ),
  script(
    'inside a sub-process what lies outside is left alone',
    process([start(), ...able('a'), sub('s', [...able('b'), throwing('t', undo())], 'b -> t'), end()], ['start -> a -> s -> end']),
    [create('p'), complete('a'), complete('b'), complete('undob')],
  ),
  script(
    'one activity, and then the rest',
    process([start(), ...able('a'), ...able('b'), throwing('t', undo('a')), end('end', undo())], ['start -> a -> b -> t -> end']),
    [create('p'), complete('a'), complete('b'), complete('undoa'), complete('undob')],
  ),
  script(
    'one sub-process',
    process([start(), ...able('b'), sub('s', able('a'), 'a'), throwing('t', undo('s')), end()], ['start -> b -> s -> t -> end']),
    [create('p'), complete('b'), complete('a'), complete('undoa')],
  ),
  script(
    'two events at once share what is to be undone',
    process(
      [start(), ...able('a'), ...able('b'), parallel('f'), throwing('t', undo('a')), throwing('t2', undo()), end()],
      ['start -> a -> b -> f -> t -> end', 'f -> t2 -> end'],
    ),
    [create('p'), complete('a'), complete('b'), complete('undoa'), complete('undob')],
  ),
  script(
    'a cancelled instance undoes nothing',
    process([start(), ...able('a'), service('w'), throwing('t', undo()), end()], ['start -> a -> w -> t -> end']),
    [create('p'), complete('a'), cancel('p'), create('p'), complete('a'), complete('w'), cancel('p', 2)],
  ),
  script('a completed instance forgets', process([start(), ...able('a'), end()], ['start -> a -> end']), [create('p'), complete('a')]),
  script(
    'an interrupted sub-process forgets',
    process(
      [start(), sub('s', [...able('a'), service('w')], 'a -> w'), boundary('m1', 's', event.message('m')), throwing('t', undo()), end()],
      ['start -> s -> end', 'm1 -> t -> end'],
      told,
    ),
    [create('p'), complete('a'), publish('m', 'k')],
  ),
  script(
    'a handler whose scope ends by an error goes with it',
    process(
      [start(), sub('s', [...able('a'), throwing('t', undo())], 'a -> t'), boundary('failed', 's', event.error()), end(), end('other')],
      ['start -> s -> end', 'failed -> other'],
    ),
    [create('p'), complete('a'), throwError('undoa', 'E')],
  ),
  script(
    'a terminate end event takes event and handlers along',
    process(
      [start(), ...able('a'), parallel('f'), throwing('t', undo()), service('w'), end('stop', event.terminate()), end()],
      ['start -> a -> f -> t -> end', 'f -> w -> stop'],
    ),
    [create('p'), complete('a'), complete('w')],
  ),
  script(
    'an event sub-process undoes what was done around it',
    process(
      [start(), ...able('a'), service('w'), end(), aside([...able('b'), throwing('t', undo())], 'b -> t')],
      ['start -> a -> w -> end'],
      told,
    ),
    [create('p'), complete('a'), publish('m', 'k'), complete('b'), complete('undoa'), complete('undob')],
  ),
  script(
    'an event sub-process undoes one activity around it',
    process([start(), ...able('a'), service('w'), end(), aside([throwing('t', undo('a'))], 't')], ['start -> a -> w -> end'], told),
    [create('p'), complete('a'), publish('m', 'k'), complete('undoa')],
  ),
  script(
    'a completed event sub-process is not undone from around it',
    process(
      [start(), ...able('a'), service('w'), throwing('t', undo()), end(), aside(able('b'), 'b', false)],
      ['start -> a -> w -> t -> end'],
      told,
    ),
    [create('p'), complete('a'), publish('m', 'k'), complete('b'), complete('w'), complete('undoa')],
  ),
  script(
    'an activity for each item is undone once',
    process([start(), twice(service('a')), ...undoneBy('a', service('undoa')), throwing('t', undo()), end()], straight),
    [create('p'), complete('a'), complete('a'), complete('undoa')],
  ),
  script(
    'a handler may run for each item',
    process([start(), service('a'), ...undoneBy('a', twice(service('undoa'))), throwing('t', undo()), end()], straight),
    [create('p'), complete('a'), complete('undoa'), complete('undoa')],
  ),
  script(
    'in a sub-process for each item everything is undone',
    process([start(), twice(sub('s', able('a'), 'a')), throwing('t', undo()), end()], ['start -> s -> t -> end']),
    [create('p'), complete('a'), complete('a'), complete('undoa'), complete('undoa')],
  ),
  script(
    'a sub-process for each item, one after another, with a handler of its own',
    process(
      [start(), twice(sub('s', able('a'), 'a'), true), ...undoneBy('s', service('undos')), throwing('t', undo('s')), end()],
      ['start -> s -> t -> end'],
    ),
    [create('p'), complete('a'), complete('a'), complete('undos'), complete('undoa'), complete('undoa')],
  ),
  script(
    'each turn undoes its own',
    process(
      [start(), twice(sub('s', [...able('a'), throwing('t', undo())], 'a -> t')), throwing('t2', undo()), end()],
      ['start -> s -> t2 -> end'],
    ),
    [create('p'), complete('a'), complete('undoa'), complete('a'), complete('undoa')],
  ),
  script(
    'every kind of task can be undone, by every kind of task',
    process(
      [
        start(),
        manual('ma'),
        ...undoneBy('ma', task('undoma')),
        task('ta'),
        ...undoneBy('ta', manual('undota')),
        element.script('sa', '=1', 'r'),
        ...undoneBy('sa', element.script('undosa', '=r + 1', 'r')),
        user('ua'),
        ...undoneBy('ua', user('undoua')),
        receive('ra', 'm'),
        ...undoneBy('ra', receive('undora', 'm')),
        throwing('t', undo()),
        end(),
      ],
      ['start -> ma -> ta -> sa -> ua -> ra -> t -> end'],
      told,
    ),
    [create('p'), complete('io.camunda.zeebe:userTask'), publish('m', 'k'), publish('m', 'k'), complete('io.camunda.zeebe:userTask')],
  ),
  script(
    'a handler that is a sub-process can be undone itself',
    process([start(), service('a'), ...undoneBy('a', sub('h', able('w'), 'w')), throwing('t', undo()), end('end', undo())], straight),
    [create('p'), complete('a'), complete('w'), complete('undow')],
  ),
  script(
    'mappings are those of the handler, the event has none',
    process(
      [
        start(),
        service('a'),
        ...undoneBy('a', service('undoa', { inputs: { i: '=x' }, outputs: { o: '=i + 1' } })),
        throwing(
          't',
          undo(),
          '<zeebe:ioMapping><zeebe:input source="=1" target="in1"/><zeebe:output source="=2" target="out1"/></zeebe:ioMapping>',
        ),
        end(),
      ],
      straight,
    ),
    [create('p', { x: 1 }), complete('a'), complete('undoa')],
  ),
  script(
    'a handler terminated by hand is waited for nonetheless',
    process([start(), ...able('a'), throwing('t', undo()), service('w'), end()], ['start -> a -> t -> w -> end']),
    [create('p'), complete('a'), modify('p', ['w'], ['undoa']), complete('w')],
  ),
  script(
    'of two compensation events on one boundary the last counts',
    process(
      [
        start(),
        ...able('a'),
        service('other'),
        boundary('x', 'a', undo()),
        '<bpmn:association id="xBy" associationDirection="One" sourceRef="x" targetRef="other"/>',
        throwing('t', undo()),
        end(),
      ],
      straight,
    ),
    [create('p'), complete('a'), complete('other')],
  ),
  script('a start by compensation is a start by nothing', process([start('start', undo()), end()], ['start -> end']), [create('p')]),
];
