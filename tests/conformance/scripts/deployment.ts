import { diagram, element, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { call, steps } from '../player/steps.js';
import { decisionTable } from './decision-table.js';

const { start, end, service, user, rule: decide } = element;
const { create, complete, deploy, deleteProcess, deleteDecisions, deleteForm, evaluate } = steps;
const rule = scriptsOf('deployment');

const one = diagram('p', [start(), service('one'), end()], ['start -> one -> end']);
const two = diagram('p', [start(), service('two'), end()], ['start -> two -> end']);
const table = decisionTable('d', 'FIRST', [['> 1', '1']]);
const other = decisionTable('d', 'FIRST', [['> 1', '2']]);
const form: [string, string] = ['f.form', '{"id":"f","type":"default","components":[]}'];
const form2: [string, string] = ['f.form', '{"id":"f","type":"default","components":[{"type":"textfield","key":"a"}]}'];

export const deployment: readonly Script[] = [
  rule('of several kinds, each answered in its turn', ['kinds'], [], [deploy(form, table, one)]),
  rule(
    'anything else is refused',
    ['kinds'],
    [],
    [
      deploy(['a.txt', 'x']),
      deploy(['a.bpmn', 'no xml']),
      deploy(['a.dmn', 'no xml']),
      deploy(['a.form', 'no json']),
      deploy(['a.form', '{}']),
      deploy(['noSuffix', '']),
      deploy(),
    ],
  ),
  rule(
    'all or nothing, with every error',
    ['all-or-nothing'],
    [],
    [
      deploy(
        one,
        diagram('bad', [start(), '<bpmn:serviceTask id="w"/>', end()], ['start -> w -> end']),
        diagram('worse', [start(), user('u', '<zeebe:formDefinition/>'), '<bpmn:callActivity id="c"/>', end()], ['start -> u -> c -> end']),
      ),
      create('p'),
    ],
  ),
  rule(
    'the same again has the same key',
    ['duplicates'],
    [],
    [deploy(one), deploy(one), deploy(two), deploy(one), deploy(['other.bpmn', one[1]]), create('p')],
  ),
  rule(
    'decisions and forms likewise',
    ['duplicates', 'decisions'],
    [],
    [deploy(table, form), deploy(table, form), deploy(other, form2), deploy(table, form), evaluate('d', { x: 2 })],
  ),
  rule(
    'a process that is not executable is left out',
    ['executable'],
    [],
    [
      deploy(['p.bpmn', one[1].replace('isExecutable="true"', 'isExecutable="false"')]),
      deploy([
        'p.bpmn',
        one[1].replace(
          '</bpmn:definitions>',
          '<bpmn:process id="q" isExecutable="false"><bpmn:startEvent id="qs"/></bpmn:process></bpmn:definitions>',
        ),
      ]),
    ],
  ),
  rule(
    'an id twice is refused',
    ['twice'],
    [],
    [
      deploy(['a.bpmn', one[1]], ['b.bpmn', two[1]]),
      deploy(['a.dmn', table[1]], ['b.dmn', other[1]]),
      deploy(['a.form', form[1]], ['b.form', form2[1]]),
    ],
  ),
  rule(
    'an instance keeps its version',
    ['versions'],
    [one],
    [
      create('p'),
      deploy(two),
      complete('one'),
      create('p'),
      create('p', {}, { version: 1 }),
      create('p', {}, { version: 3 }),
      call('CreateProcessInstance', (world) => ({ processDefinitionKey: world.definition('p', 1) })),
      call('CreateProcessInstance', { processDefinitionKey: 5 }),
      create('nowhere'),
    ],
  ),
  rule(
    'a running process is not deleted',
    ['delete'],
    [one],
    [create('p'), deleteProcess('p'), complete('one'), deleteProcess('p'), create('p'), deleteProcess('p'), deploy(one)],
  ),
  rule(
    'deleting the latest version brings back the one before',
    ['delete'],
    [one],
    [deploy(two), deleteProcess('p', 2), create('p'), deploy(two)],
  ),
  rule(
    'decisions and forms are deleted',
    ['delete'],
    [
      table,
      form,
      diagram('p', [start(), decide('r', 'd', 'x'), end()], ['start -> r -> end']),
      diagram('q', [start(), user('u', '<zeebe:formDefinition formId="f"/>'), end()], ['start -> u -> end']),
    ],
    [
      deleteDecisions('drg-d'),
      deleteForm('f'),
      evaluate('d', { x: 2 }),
      create('p'),
      create('q'),
      call('DeleteResource', { resourceKey: 5 }),
    ],
  ),
  rule(
    'processes are checked',
    ['checks'],
    [],
    [
      deploy(diagram('p', [service('w')], [])),
      deploy(diagram('p', [start('a'), start('b'), end()], ['a -> end', 'b -> end'])),
      deploy(diagram('p', [start(), service('w', { type: '' }), end()], ['start -> w -> end'])),
      deploy(diagram('p', [start(), service('w', { retries: 'many' }), end()], ['start -> w -> end'])),
      deploy(diagram('p', [start('start', event.message('m')), end()], ['start -> end'], '<bpmn:message id="m"/>')),
      deploy(diagram('p', [start(), '<bpmn:receiveTask id="w" messageRef="m"/>', end()], ['start -> w -> end'], message('m'))),
      deploy(diagram('p', [start(), '<bpmn:intermediateCatchEvent id="w"/>', end()], ['start -> w -> end'])),
      deploy(diagram('p', [start(), '<bpmn:scriptTask id="w"/>', '<bpmn:businessRuleTask id="v"/>', end()], ['start -> w -> v -> end'])),
      deploy(diagram('p', [start(), '<bpmn:subProcess id="w"/>', end()], ['start -> w -> end'])),
      deploy(diagram('p', [start(), end()], ['start -> end', 'end -> start'])),
    ],
  ),
  rule(
    'of files of several kinds one that is wrong stops all',
    ['all-or-nothing', 'kinds'],
    [],
    [
      deploy(table, ['f.form', '{}'], one),
      evaluate('d', { x: 2 }),
      create('p'),
      deploy(table, form, one),
      evaluate('d', { x: 2 }),
      create('p'),
    ],
  ),
  rule(
    'a decision that another file has taken over makes its first file new',
    ['decisions', 'duplicates'],
    [],
    [deploy(table), deploy(['e.dmn', table[1].replace('drg-d', 'drg-e')]), deploy(table), evaluate('d', { x: 2 })],
  ),
  rule(
    'a decision id in two files is refused, a process id in two that are not executed, too',
    ['twice', 'executable'],
    [],
    [
      deploy(['a.dmn', table[1]], ['b.dmn', table[1].replace('drg-d', 'drg-e')]),
      deploy(one, ['b.bpmn', two[1].replace('isExecutable="true"', 'isExecutable="false"')]),
      deploy(one, [
        'b.bpmn',
        two[1]
          .replace('id="p"', 'id="q"')
          .replace(
            '</bpmn:definitions>',
            '<bpmn:process id="p" isExecutable="false"><bpmn:startEvent id="qs"/></bpmn:process></bpmn:definitions>',
          ),
      ]),
    ],
  ),
  rule(
    'versions are counted by process',
    ['versions'],
    [one, ['q.bpmn', two[1].replace('id="p"', 'id="q"')]],
    [deploy(two), create('q'), create('p'), create('p', {}, { version: 1 }), create('q', {}, { version: 2 })],
  ),
];
