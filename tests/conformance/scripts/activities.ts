import { diagram, element, forEach } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';
import { decisionTable } from './decision-table.js';

const { start, end, service, subProcess, call: callActivity, rule: decide, script, user } = element;
const { create, createWithResult, complete, cancel, setVariables, resolve, activate, evaluate, deploy, fail } = steps;
const rule = scriptsOf('activities');

const child = diagram('c', [start(), service('work'), end()], ['start -> work -> end']);
const calls = (attributes: string, mappings = {}, id = 'c') =>
  diagram('p', [start(), callActivity('call', id, attributes, mappings), service('after'), end()], ['start -> call -> after -> end']);
const turns = (loop: Parameters<typeof forEach>[0], activity = service('w')) =>
  diagram(
    'p',
    [start(), forEach(loop, activity), service('after'), end()],
    ['start -> ' + (/id="([^"]+)"/.exec(activity)?.[1] ?? '') + ' -> after -> end'],
  );
const asks = (inner: string) => diagram('p', [start(), user('ask', inner), end()], ['start -> ask -> end']);

export const activities: readonly Script[] = [
  rule(
    'a call runs the latest version and brings its variables back',
    ['call'],
    [child, calls('')],
    [
      create('p', { x: 1 }),
      deploy(diagram('c', [start(), end()], ['start -> end'])),
      complete('work', { y: 2 }),
      complete('after'),
      create('p'),
    ],
  ),
  rule(
    'a call may name its process by an expression',
    ['call'],
    [child, calls('', {}, '=name')],
    [create('p', { name: 'c' }), create('p', { name: 'nowhere' }), create('p'), setVariables('p', { name: 'c' }, false, 3), resolve(2)],
  ),
  rule(
    'a called process needs a none start event',
    ['call'],
    [
      diagram(
        'c',
        [start('start', '<bpmn:timerEventDefinition><bpmn:timeCycle>R/P9D</bpmn:timeCycle></bpmn:timerEventDefinition>'), end()],
        ['start -> end'],
      ),
      calls(''),
    ],
    [create('p')],
  ),
  rule(
    'a call hands over all variables, or what is mapped',
    ['call-variables'],
    [child, calls('propagateAllParentVariables="false" propagateAllChildVariables="false"', { inputs: { a: '=x' }, outputs: { b: '=y' } })],
    [create('p', { x: 1 }), complete('work', { y: 2, z: 3 }), activate('after')],
  ),
  rule(
    'a call with output mappings',
    ['call-variables'],
    [child, calls('', { outputs: { b: '=y' } })],
    [create('p', { x: 1 }), complete('work', { y: 2, x: 5 }), activate('after')],
  ),
  rule(
    'turns of a call hand on their items only with input mappings',
    ['call-variables', 'multi-instance'],
    [child, turns({ items: '=[1,2]', item: 'i' }, callActivity('call', 'c', 'propagateAllParentVariables="false"'))],
    [create('p', { x: 1 }), complete('work', {}), complete('work', {}, 2)],
  ),
  rule(
    'turns of a call hand on their items beside what is mapped',
    ['call-variables', 'multi-instance'],
    [
      child,
      turns(
        { items: '=[1,2]', item: 'i', sequential: true },
        callActivity('call', 'c', 'propagateAllParentVariables="false"', { inputs: { a: '=x' } }),
      ),
    ],
    [create('p', { x: 1 }), complete('work', {}), complete('work', {}, 2)],
  ),
  rule('a called instance cannot be cancelled alone', ['call-cancel'], [child, calls('')], [create('p'), cancel('c'), cancel('p')]),
  rule(
    'a turn for each item, all at once',
    ['multi-instance'],
    [turns({ items: '=items', item: 'i', collect: ['results', '=r'] })],
    [
      create('p', { items: ['a', 'b', 'c'] }),
      activate('w'),
      complete('w', { r: 2 }, 2),
      complete('w', { r: 1 }),
      complete('w', { r: 3 }),
      activate('after'),
    ],
  ),
  rule(
    'a turn for each item, one after the other',
    ['multi-instance'],
    [turns({ items: '=items', item: 'i', collect: ['results', '=i * 2'], sequential: true })],
    [
      create('p', { items: [1, 2] }),
      setVariables('p', { items: [1, 2, 3] }),
      complete('w'),
      complete('w'),
      complete('w'),
      activate('after'),
    ],
  ),
  rule('no items, no turn', ['multi-instance'], [turns({ items: '=[]', collect: ['results', '=r'] })], [create('p')]),
  rule(
    'items that are not a list',
    ['multi-instance'],
    [turns({ items: '=items' })],
    [create('p'), create('p', { items: 1 }), setVariables('p', { items: [1] }), resolve()],
  ),
  rule(
    'the completion condition ends the rest',
    ['completion-condition'],
    [turns({ items: '=[1,2,3]', collect: ['results', '=r'], until: '=numberOfCompletedInstances = 1' })],
    [create('p'), complete('w', { r: 1 }), activate('after')],
  ),
  rule(
    'the completion condition counts',
    ['completion-condition'],
    [
      turns({
        items: '=[1,2,3]',
        until:
          '=numberOfInstances = 3 and numberOfActiveInstances = 1 and numberOfCompletedInstances = 2 and numberOfTerminatedInstances = 0',
      }),
    ],
    [create('p'), complete('w'), complete('w')],
  ),
  rule(
    'a completion condition that is no condition',
    ['completion-condition'],
    [turns({ items: '=[1,2]', until: '=x', sequential: true })],
    [create('p'), complete('w'), setVariables('p', { x: true }), resolve()],
  ),
  rule(
    'a sub-process for each item',
    ['multi-instance'],
    [turns({ items: '=[1,2]', item: 'i' }, subProcess('sub', [start('s'), service('w'), end('e')], ['s -> w -> e']))],
    [create('p'), complete('w', { x: 1 }), complete('w', { y: 1 })],
  ),
  rule('a cancelled multi-instance', ['multi-instance'], [turns({ items: '=[1,2]' })], [create('p'), complete('w'), cancel('p')]),
  rule(
    'a decision answers into its variable',
    ['decision'],
    [
      decisionTable('d', 'UNIQUE', [
        ['> 5', '"big"'],
        ['<= 5', '"small"'],
      ]),
      diagram('p', [start(), decide('rule', 'd', 'r'), end()], ['start -> rule -> end']),
    ],
    [create('p', { x: 7 }), create('p', { x: 1 }), create('p'), create('p', { x: 'text' }), evaluate('d', { x: 9 }), evaluate('nowhere')],
  ),
  rule(
    'a decision that fails is an incident',
    ['decision'],
    [
      decisionTable('d', 'UNIQUE', [
        ['> 5', '"a"'],
        ['> 6', '"b"'],
      ]),
      diagram('p', [start(), decide('rule', 'd', 'r'), end()], ['start -> rule -> end']),
    ],
    [create('p', { x: 7 }), evaluate('d', { x: 7 }), setVariables('p', { x: 6 }), resolve()],
  ),
  ...['UNIQUE', 'FIRST', 'ANY', 'RULE ORDER', 'COLLECT', 'COLLECT SUM', 'COLLECT MIN', 'COLLECT MAX', 'COLLECT COUNT'].map((policy) =>
    rule(
      `hit policy ${policy}`,
      ['hit-policies'],
      [
        decisionTable('d', policy, [
          ['> 1', '1'],
          ['> 2', '2'],
          ['> 3', '3'],
          ['9', '3'],
        ]),
      ],
      [0, 2, 3, 9].map((x) => evaluate('d', { x })),
    ),
  ),
  rule(
    'a script answers into its variable',
    ['script'],
    [diagram('p', [start(), script('s', '=x + 1', 'y'), end()], ['start -> s -> end'])],
    [createWithResult('p', { x: 1 }), createWithResult('p')],
  ),
  rule(
    'a user task tells who and when by headers',
    ['user-task'],
    [
      asks(
        '<zeebe:assignmentDefinition assignee="=who" candidateGroups="=[&quot;g1&quot;,&quot;g2&quot;]" candidateUsers="u1,u2"/><zeebe:taskSchedule dueDate="=due" followUpDate="2035-06-01T00:00:00Z"/><zeebe:taskHeaders><zeebe:header key="own" value="1"/></zeebe:taskHeaders><zeebe:formDefinition formKey="camunda-forms:bpmn:f"/>',
      ),
    ],
    [
      create('p', { who: 'me', due: '2035-05-20T10:00:00+08:00' }),
      create('p', { who: null, due: null }),
      create('p', { who: 1, due: 'soon' }),
      create('p', { who: '', due: '' }),
      activate('io.camunda.zeebe:userTask'),
      complete('ask'),
    ],
  ),
  rule(
    'a native user task makes no job',
    ['user-task'],
    [
      asks(
        '<zeebe:userTask/><zeebe:assignmentDefinition assignee="me" candidateGroups="g1"/><zeebe:taskSchedule dueDate="2035-06-01T00:00:00Z"/>',
      ),
    ],
    [create('p'), activate('io.camunda.zeebe:userTask'), cancel('p')],
  ),
  rule(
    'a form that is not there',
    ['user-task'],
    [asks('<zeebe:formDefinition formId="f"/>')],
    [create('p'), deploy(['f.form', '{"id":"f","type":"default","components":[]}']), resolve(), fail('ask', 0)],
  ),
  rule(
    'an instance that a called one calls cannot be cancelled alone either',
    ['call-cancel', 'call'],
    [child, diagram('m', [start(), callActivity('inner', 'c'), end()], ['start -> inner -> end']), calls('', {}, 'm')],
    [create('p'), cancel('c'), cancel('m'), complete('work'), complete('after')],
  ),
  rule(
    'a script that fails goes on once its variable is there',
    ['script'],
    [diagram('p', [start(), script('s', '=assert(x, x != null)', 'r'), end()], ['start -> s -> end'])],
    [create('p'), setVariables('p', { x: 2 }), resolve()],
  ),
  rule(
    'results that are mapped stay in their turn',
    ['multi-instance', 'variables/multi-instance'],
    [turns({ items: '=[1,2]', item: 'i', collect: ['results', '=r'] }, service('w', { outputs: { r: '=x * i' } }))],
    [create('p'), complete('w', { x: 2 }), complete('w', { x: 3 }), activate('after')],
  ),
];
