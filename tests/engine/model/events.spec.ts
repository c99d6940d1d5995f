import { parseBpmn } from '../../../engine/model/parse-bpmn.js';
import { diagram, element, error, escalation, event, message } from '../../support/diagram.js';

/** The errors of a process with these elements, one a line: `element: text`. */
async function errorsOf(elements: readonly string[], extra = ''): Promise<readonly string[]> {
  const parsed = await parseBpmn(diagram('p', elements, [], extra)[1]);
  if (parsed.ok) return [];
  return parsed.errors.flatMap((entry) => {
    const [where = '', ...texts] = entry.split('\n');
    return texts.map((text) => `${where.replace('- Element: ', '')}: ${text.replace(/^\s*- ERROR: /, '')}`);
  });
}

const aside = (id: string, start: string) => element.eventSubProcess(id, [start, element.end(`${id}End`)], []);
const m = message('m', '=k');

describe('events that Zeebe refuses', () => {
  it.each<[string, string[], string, string]>([
    [
      'an event sub-process that nothing starts',
      [aside('x', element.start('xs'))],
      '',
      'x: Start events in event subprocesses must be one of: message, timer, error, signal or escalation',
    ],
    ['an event sub-process without start', [element.eventSubProcess('x', [element.end('xe')], [])], '', 'x: Must have exactly one start event'],
    [
      'two event sub-processes for one message',
      [aside('x', element.startedBy('xs', event.message('m'))), aside('y', element.startedBy('ys', event.message('m')))],
      m,
      "p: Multiple message event definitions with the same name 'm' are not allowed.",
    ],
    [
      'an error that does not interrupt',
      [aside('x', element.startedBy('xs', event.error('E'), { interrupting: false }))],
      error('E'),
      'x: Non-Interrupting event of this type is not allowed',
    ],
    [
      'a cycle that interrupts',
      [element.service('w'), element.boundary('b', 'w', event.timer('timeCycle', 'R/PT1H'))],
      '',
      'b: Interrupting timer event with time cycle is not allowed.',
    ],
    [
      'an escalation on the boundary of a task',
      [element.service('w'), element.boundary('b', 'w', event.escalation('X'))],
      escalation('X'),
      'b: An escalation boundary event should only be attached to a subprocess, or a call activity.',
    ],
    [
      'two boundary events for one error code',
      [element.service('w'), element.boundary('a', 'w', event.error('E')), element.boundary('b', 'w', event.error('F'))],
      error('E') + error('F', 'E'),
      "w: Multiple error catch events with the same error code 'E' are not supported on the same scope.",
    ],
    [
      'two boundary events for every error',
      [element.service('w'), element.boundary('a', 'w', event.error()), element.boundary('b', 'w', event.error())],
      '',
      'w: The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.',
    ],
    [
      'an expression as the code of a catch event',
      [element.service('w'), element.boundary('a', 'w', event.error('E'))],
      error('E', '=code'),
      'a > errorEventDefinition: The errorCode of the error catch event is not allowed to be an expression',
    ],
    ['an error end event without error', [element.end('e', event.error())], '', 'e > errorEventDefinition: Must reference an error'],
    [
      'an escalation without code',
      [element.end('e', event.escalation('X'))],
      '<bpmn:escalation id="X"/>',
      'X: EscalationCode must be present and not empty',
    ],
    [
      'a message that nobody sends',
      [element.end('e', event.message('m'))],
      m,
      "e: Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element",
    ],
    [
      'a link without catch',
      [element.throwing('t', event.link('A'))],
      '',
      "p: Can't find an catch link event for the throw link event with the name 'A'.",
    ],
    [
      'a link with two catches',
      [element.catching('a', event.link('B')), element.catching('b', event.link('B'))],
      '',
      "p: Multiple intermediate catch link event definitions with the same name 'B' are not allowed.",
    ],
    [
      'a cycle that an intermediate event would wait for',
      [element.catching('c', event.timer('timeCycle', 'R/PT1H'))],
      '',
      'c: Intermediate timer catch event must have either a time duration or a time date.',
    ],
    [
      'an error that an intermediate event would wait for',
      [element.catching('c', event.error('E'))],
      error('E'),
      'c: Event definition must be one of: message, timer, signal, or link',
    ],
    ['a catch event of no type', [element.catching('c', '')], '', 'c: Must have exactly one event definition'],
  ])('%s', async (_what, elements, extra, expected) => {
    expect(await errorsOf([element.start(), ...elements], extra)).toEqual([expected]);
  });
});
