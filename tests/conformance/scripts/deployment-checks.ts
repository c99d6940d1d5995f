import { diagram, element, error, escalation, event, forEach, message, signal } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const {
  start,
  end,
  service,
  user,
  receive,
  send,
  rule: decide,
  script,
  boundary,
  catching,
  throwing,
  subProcess,
  eventSubProcess,
  startedBy,
} = element;
const { deploy } = steps;
const rule = scriptsOf('deployment');

/** Deploys a process with that one step between start and end. */
const step = (drawn: string, extra = '') => {
  const id = /id="([^"]+)"/.exec(drawn)?.[1] ?? '';
  return deploy(diagram('p', [start(), drawn, end()], [`start -> ${id} -> end`], extra));
};
const starts = (drawn: readonly string[], extra = '') =>
  deploy(
    diagram(
      'p',
      [...drawn, end()],
      drawn.map((one) => `${/id="([^"]+)"/.exec(one)?.[1] ?? ''} -> end`),
      extra,
    ),
  );
const on = (drawn: readonly string[], extra = '') =>
  deploy(diagram('p', [start(), service('w'), ...drawn, end()], ['start -> w -> end'], extra));
const task = (type: string, extensions: string) =>
  `<bpmn:${type} id="w"><bpmn:extensionElements>${extensions}</bpmn:extensionElements></bpmn:${type}>`;
const job = '<zeebe:taskDefinition type="w"/>';
const conditional = '<bpmn:conditionalEventDefinition id="cd"><bpmn:condition>=true</bpmn:condition></bpmn:conditionalEventDefinition>';
const publishes = (attributes: string) =>
  `<bpmn:messageEventDefinition id="md" messageRef="m"><bpmn:extensionElements><zeebe:publishMessage ${attributes}/></bpmn:extensionElements></bpmn:messageEventDefinition>`;

const inOrder = (...children: readonly string[]) => `<bpmn:serviceTask id="w">\n${children.join('\n')}\n</bpmn:serviceTask>`;
const documentation = '<bpmn:documentation>why</bpmn:documentation>';
const extended = `<bpmn:extensionElements>${job}</bpmn:extensionElements>`;

export const deploymentChecks: readonly Script[] = [
  rule(
    'what an element holds stands in its order',
    ['checks'],
    [],
    [
      step(inOrder(documentation, documentation, extended)),
      step(inOrder(extended, documentation)),
      step(inOrder(extended, extended)),
      step(inOrder('<bpmn:incoming>f</bpmn:incoming>', extended)),
      step(inOrder(extended, '<bpmn:outgoing>f</bpmn:outgoing>', '<bpmn:incoming>f</bpmn:incoming>')),
      step(inOrder(extended, '<bpmn:multiInstanceLoopCharacteristics/>', documentation)),
      step(inOrder(extended, '<bpmn:auditing/>', '<bpmn:monitoring/>')),
      step(inOrder(extended, '<bpmn:monitoring/>', '<bpmn:auditing/>')),
      step(inOrder(`<bpmn:extensionElements>${job}${documentation}<bpmn:extensionElements/></bpmn:extensionElements>`)),
      step(inOrder(extended, '<bpmn:outgoing>nowhere</bpmn:outgoing>')),
    ],
  ),
  rule(
    'job definitions are checked',
    ['checks'],
    [],
    [
      step('<bpmn:serviceTask id="w"/>'),
      step(task('serviceTask', job + job)),
      step(service('w', { type: '=1 +' })),
      step(service('w', { retries: '=' })),
      step(task('businessRuleTask', job + job)),
      step(task('businessRuleTask', `${job}<zeebe:calledDecision decisionId="d" resultVariable="r"/>`)),
      step(task('businessRuleTask', '<zeebe:calledDecision decisionId="" resultVariable=""/>')),
      step(task('businessRuleTask', '<zeebe:calledDecision decisionId="d" resultVariable=""/>')),
      step(task('scriptTask', '<zeebe:script expression="=1" resultVariable="r"/><zeebe:script expression="=1" resultVariable="r"/>')),
      step(script('w', '1', 'r')),
      step(script('w', '=1', '')),
      step(task('sendTask', '<zeebe:publishMessage correlationKey="=k"/>')),
      step(task('sendTask', '')),
      step(task('callActivity', '<zeebe:calledElement processId=""/>')),
      step(task('callActivity', '<zeebe:calledElement processId="=a b("/>')),
    ],
  ),
  rule(
    'headers are checked',
    ['checks'],
    [],
    [
      step(
        task(
          'serviceTask',
          `${job}<zeebe:taskHeaders><zeebe:header key="a" value="1"/><zeebe:header key="a" value="2"/></zeebe:taskHeaders>`,
        ),
      ),
      step(task('serviceTask', `${job}<zeebe:taskHeaders><zeebe:header key="io.camunda.zeebe:x" value="1"/></zeebe:taskHeaders>`)),
      step(task('serviceTask', `${job}<zeebe:taskHeaders/><zeebe:taskHeaders/>`)),
      step(task('userTask', '<zeebe:taskHeaders/><zeebe:taskHeaders/>')),
      step(task('sendTask', `${job}<zeebe:taskHeaders/><zeebe:taskHeaders/>`)),
    ],
  ),
  rule(
    'mappings are checked',
    ['checks'],
    [],
    [
      step(service('w', { inputs: { a: '' } })),
      step(service('w', { inputs: { a: '=1 +' } })),
      step(service('w', { inputs: { '1a': '=1', '': '=2', null: '=3' } })),
      step(service('w', { outputs: { 'a..b': '=1', b: '1' } })),
      step(task('serviceTask', `${job}<zeebe:ioMapping/><zeebe:ioMapping/>`)),
      step(catching('c', event.timer('timeDuration', 'PT1H'), { inputs: { a: '' } })),
    ],
  ),
  rule(
    'user tasks are checked',
    ['checks'],
    [],
    [
      step(user('w', '<zeebe:formDefinition formId="f" formKey="k"/>')),
      step(user('w', '<zeebe:userTask/><zeebe:formDefinition formKey="k"/>')),
      step(user('w', '<zeebe:assignmentDefinition candidateGroups="a,,b" candidateUsers="="/>')),
      step(user('w', '<zeebe:assignmentDefinition assignee="=1 +"/>')),
      step(user('w', '<zeebe:taskSchedule dueDate="soon" followUpDate="2023-03-02"/>')),
      step(user('w', '<zeebe:assignmentDefinition/><zeebe:assignmentDefinition/><zeebe:taskSchedule/><zeebe:taskSchedule/>')),
      deploy(
        diagram('p', [start(), user('w'), end()], ['start -> w -> end']).map((text) =>
          text.replace(
            'isExecutable="true">',
            'isExecutable="true"><bpmn:extensionElements><zeebe:userTaskForm id="f"/></bpmn:extensionElements>',
          ),
        ) as unknown as [string, string],
      ),
    ],
  ),
  rule(
    'multi-instance is checked',
    ['checks'],
    [],
    [
      step(
        '<bpmn:serviceTask id="w"><bpmn:extensionElements><zeebe:taskDefinition type="w"/></bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics/></bpmn:serviceTask>',
      ),
      step(forEach({ items: '' }, service('w'))),
      step(forEach({ items: 'items' }, service('w'))),
      step(forEach({ items: '=x', collect: ['r', ''] }, service('w'))),
      step(forEach({ items: '=x', collect: ['', '=r'] }, service('w'))),
      step(forEach({ items: '=x', until: '=1 +' }, service('w'))),
    ],
  ),
  rule(
    'messages are checked',
    ['checks'],
    [],
    [
      step(receive('w', 'nowhere')),
      step(receive('w', 'm'), '<bpmn:message id="m" name="m"/>'),
      step(receive('w', 'm'), message('m', 'k')),
      step(receive('w', 'm'), message('m', '=')),
      step(
        receive('w', 'm'),
        '<bpmn:message id="m"><bpmn:extensionElements><zeebe:subscription correlationKey="=k"/></bpmn:extensionElements></bpmn:message>',
      ),
      step(catching('c', event.message('m')), '<bpmn:message id="m" name="=1 +"/>'),
      starts([start('s', event.message('m')), start('t', event.message('m'))], message('m')),
      starts([start('s', event.message('m')), start('t', event.message('n'))], message('m') + message('n').replace('name="n"', 'name="m"')),
      starts([start('s', event.message('nowhere'))]),
      starts([start('s', event.message('m'))], '<bpmn:message id="m" name="=x"/>'),
      starts([start('s', event.message('m'))], '<bpmn:message id="m" name="=1"/>'),
      starts([start('s', event.message('m'))], '<bpmn:message id="m" name="=&quot;a&quot; + &quot;b&quot;"/>'),
      step(throwing('t', event.message('m'))),
      step(throwing('t', publishes('correlationKey=""')), message('m')),
      step(throwing('t', publishes('correlationKey="=k"')), message('m')),
      step(throwing('t', publishes('correlationKey="=k"'))),
      step(throwing('t', event.message('m'), job), '<bpmn:message id="m"/>'),
      step(send('w').replace('id="w"', 'id="w" messageRef="m"'), '<bpmn:message id="m"/>'),
      on(
        [boundary('b', 'w', event.message('m')), boundary('c', 'w', event.message('n'))],
        message('m', '=k') + message('n', '=k').replace('name="n"', 'name="m"'),
      ),
      deploy(
        diagram(
          'p',
          [start(), receive('w', 'm'), boundary('b', 'w', event.message('m')), end()],
          ['start -> w -> end', 'b -> end'],
          message('m', '=k'),
        ),
      ),
    ],
  ),
  rule(
    'signals are checked',
    ['checks'],
    [],
    [
      step(catching('c', '<bpmn:signalEventDefinition/>')),
      step(catching('c', event.signal('s')), '<bpmn:signal id="s"/>'),
      step(throwing('t', event.signal('s')), '<bpmn:signal id="s"/>'),
      step(throwing('t', event.signal('s')), '<bpmn:signal id="s" name="=1 +"/>'),
      starts([start('s', event.signal('x')), start('t', event.signal('x'))], signal('x')),
      starts([start('s', event.signal('x'))], '<bpmn:signal id="x" name="=y"/>'),
      on([boundary('b', 'w', event.signal('x')), boundary('c', 'w', event.signal('x'))], signal('x')),
    ],
  ),
  rule(
    'timers are checked',
    ['checks'],
    [],
    [
      step(catching('c', '<bpmn:timerEventDefinition/>')),
      step(catching('c', event.timer('timeDuration', ''))),
      step(catching('c', event.timer('timeDuration', 'soon'))),
      step(catching('c', event.timer('timeDuration', '=1 +'))),
      step(catching('c', event.timer('timeDate', 'tomorrow'))),
      step(catching('c', event.timer('timeCycle', 'R/PT1H'))),
      starts([start('s', event.timer('timeCycle', 'R/often'))]),
      starts([start('s', event.timer('timeCycle', '=x'))]),
      starts([start('s', event.timer('timeDate', '=x'))]),
    ],
  ),
  rule(
    'event definitions are checked',
    ['checks', 'lifecycle/supported'],
    [],
    [
      starts([start('s', conditional)]),
      starts([start('s', event.error() + event.escalation())]),
      starts([start('s', event.terminate())]),
      step(catching('c', conditional)),
      step(catching('c', event.error() + event.message('m'))),
      step(throwing('t', event.error() + event.escalation())),
      step(throwing('t', event.terminate())),
      step(throwing('t', conditional)),
      step(throwing('t', event.escalation('e') + event.signal('s')), escalation('e') + signal('s')),
      deploy(diagram('p', [start(), end('e', event.link('l'))], ['start -> e'])),
      deploy(diagram('p', [start(), end('e', event.error('x'))], ['start -> e'], '<bpmn:error id="x"/>')),
      deploy(diagram('p', [start(), end('e', event.error('x'))], ['start -> e'], error('x', '=1 +'))),
      deploy(diagram('p', [start(), end('e', event.escalation('x'))], ['start -> e'], escalation('x', '=1 +'))),
      on([boundary('b', 'w', event.escalation('x') + event.error())], escalation('x')),
      on([boundary('b', 'w', event.terminate(), { interrupting: false })]),
      deploy(
        diagram(
          'p',
          [start(), subProcess('sub', [start('s'), end('e')], ['s -> e']), boundary('b', 'sub', event.escalation('x')), end()],
          ['start -> sub -> end', 'b -> end'],
          escalation('x', '=y'),
        ),
      ),
    ],
  ),
  rule(
    'scopes are checked',
    ['checks'],
    [],
    [
      step(subProcess('sub', [start('s'), start('t'), end('e')], ['s -> e', 't -> e'])),
      step(subProcess('sub', [start('s', event.timer('timeDuration', 'PT1H')), end('e')], ['s -> e'])),
      on([eventSubProcess('aside', [startedBy('s', event.timer('timeDuration', 'PT1H') + event.error()), end('e')], ['s -> e'])]),
      on([eventSubProcess('aside', [startedBy('s', event.terminate(), { interrupting: false }), end('e')], ['s -> e'])]),
      on(
        [
          eventSubProcess('a', [startedBy('s', event.error('x')), end('e')], ['s -> e']),
          eventSubProcess('b', [startedBy('t', event.error('x')), end('f')], ['t -> f']),
        ],
        error('x'),
      ),
      on([eventSubProcess('aside', [startedBy('s', event.compensation()), end('e')], ['s -> e'])]),
      deploy(
        diagram(
          'p',
          [
            start(),
            throwing('go', event.link('L')),
            catching('c', event.link('L')),
            subProcess(
              'sub',
              [start('s'), throwing('go2', event.link('L')), catching('c2', event.link('L')), end('e')],
              ['s -> go2', 'c2 -> e'],
            ),
            end(),
          ],
          ['start -> go', 'c -> sub -> end'],
        ),
      ),
    ],
  ),
  rule(
    'flows and gateways are checked',
    ['checks'],
    [],
    [
      deploy(diagram('p', [start(), service('w'), end()], ['start -[x]-> w -> end'])),
      deploy(diagram('p', [start(), element.exclusive('g'), end(), end('f')], ['start -> g', 'g -> end', 'g -[x]-> f'])),
      deploy(diagram('p', [start(), element.inclusive('g'), end(), end('f')], ['start -> g', 'g -> end', 'g -[x]-> f'])),
      deploy(diagram('p', [start(), element.exclusive('g'), end(), end('f')], ['start -> g', 'g -[1 +]-> end', 'g -[default]-> f'])),
      deploy(diagram('p', [start(), element.exclusive('g').replace('id="g"', 'id="g" default="start_g"'), end()], ['start -> g -> end'])),
      deploy(
        diagram(
          'p',
          [start(), element.eventBased('g'), catching('c', event.timer('timeDuration', 'PT1H')), end()],
          ['start -> g -> c -> end'],
        ),
      ),
      deploy(
        diagram(
          'p',
          [start(), element.eventBased('g'), service('w'), catching('c', event.signal('s')), catching('d', event.signal('s')), end()],
          ['start -> g', 'g -> w -> end', 'g -> c -> end', 'g -> d -> end'],
          signal('s'),
        ),
      ),
      deploy(diagram('p', [start(), service('w'), end()], ['start -> w -> nowhere'])),
      deploy(diagram('p', [start(), service('w'), service('w'), end()], ['start -> w -> end'])),
      deploy(diagram('p', [start(), element.exclusive('g').replace('id="g"', 'id="g" default="none"'), end()], ['start -> g -> end'])),
    ],
  ),
  rule('calls of decisions are checked', ['checks'], [], [step(decide('w', '=1 +', 'r')), step(decide('w', 'd', ''))]),
];
