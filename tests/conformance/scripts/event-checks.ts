import { diagram, element, error, escalation, event, message } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { steps } from '../player/steps.js';

const { deploy } = steps;
const rule = scriptsOf('deployment');

/** What is wrong with several events of a file, and with how they stand together. */
export const eventChecks: readonly Script[] = [
  rule(
    'events together are checked',
    ['checks'],
    [],
    [
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.service('w'),
            element.end(),
            element.boundary('b', 'w', event.error('E'), { interrupting: false }),
            element.boundary('c', 'w', event.timer('timeCycle', 'R/PT1H')),
            element.boundary('d', 'w', event.escalation('X')),
            element.boundary('e', 'w', event.error()),
          ],
          ['start -> w -> end', 'b -> end', 'c -> end', 'd -> end'],
          error('E') + escalation('X'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.service('w'),
            element.end(),
            element.boundary('b', 'w', event.error('E')),
            element.boundary('c', 'w', event.error('E2')),
            element.boundary('d', 'w', event.error()),
            element.boundary('e', 'w', event.error()),
          ],
          ['start -> w -> end', 'b -> end', 'c -> end', 'd -> end', 'e -> end'],
          error('E') + error('E2', 'E'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.service('w'),
            element.end(),
            element.boundary('b', 'w', event.error('E')),
            element.boundary(
              'c',
              'w',
              '<bpmn:conditionalEventDefinition id="cd"><bpmn:condition>=true</bpmn:condition></bpmn:conditionalEventDefinition>',
            ),
            element.boundary('d', 'w', ''),
          ],
          ['start -> w -> end', 'b -> end', 'c -> end', 'd -> end'],
          error('E', '=x'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.end('e1', event.error()),
            element.end('e2', event.escalation()),
            element.end('e3', event.message('m')),
            element.end('e4', event.timer('timeDate', '2020-01-01T00:00:00Z')),
            element.end('e5', event.escalation('Y')),
          ],
          ['start -> e1', 'start -> e2', 'start -> e3', 'start -> e4', 'start -> e5'],
          message('m') + '<bpmn:escalation id="Y"/>',
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.throwing('t1', '<bpmn:linkEventDefinition id="l1" name="A"/>'),
            element.throwing('t2', event.timer('timeDate', '2020-01-01T00:00:00Z')),
            element.catching('c1', '<bpmn:linkEventDefinition id="l2" name="B"/>'),
            element.catching('c2', '<bpmn:linkEventDefinition id="l3" name="B"/>'),
            element.throwing('t3', event.message('m')),
            element.throwing('t4', '<bpmn:linkEventDefinition id="l5" name=""/>'),
            element.end(),
          ],
          ['start -> t1', 'start -> t2 -> end', 'c1 -> end', 'c2 -> end', 'start -> t3 -> end', 'start -> t4'],
          message('m'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.end(),
            element.eventSubProcess('x', [element.start('xs'), element.end('xe')], ['xs -> xe']),
            element.eventSubProcess('y', [element.startedBy('ys', event.message('m')), element.end('ye')], ['ys -> ye']),
            element.eventSubProcess('z', [element.startedBy('zs', event.message('m')), element.end('ze')], ['zs -> ze']),
            element.eventSubProcess('v', [element.end('ve')], []),
            element.eventSubProcess(
              'u',
              [element.startedBy('us', event.error('E'), { interrupting: false }), element.end('ue')],
              ['us -> ue'],
            ),
          ],
          ['start -> end'],
          message('m', '=k') + error('E'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start(),
            element.end(),
            element.eventSubProcess('y', [element.startedBy('ys', event.message('m')), element.end('ye')], ['ys -> ye']),
            element.eventSubProcess('w', [element.startedBy('ws', event.timer('timeCycle', 'R/PT1H')), element.end('we')], ['ws -> we']),
            element.eventSubProcess(
              'c',
              [
                element.startedBy(
                  'cs',
                  '<bpmn:conditionalEventDefinition id="cd"><bpmn:condition>=true</bpmn:condition></bpmn:conditionalEventDefinition>',
                ),
                element.end('ce'),
              ],
              ['cs -> ce'],
            ),
          ],
          ['start -> end'],
          message('m'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [
            element.start('s', event.error('E')),
            element.catching('c', event.timer('timeCycle', 'R/PT1H')),
            element.catching('d', ''),
            element.catching('e', event.error('E')),
            element.end(),
          ],
          ['s -> c -> d -> e -> end'],
          error('E'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [element.start(), element.service('w'), element.boundary('b', 'w', event.message('m')), element.end()],
          ['start -> w -> end', 'w -> b -> end'],
          message('m', '=k'),
        ),
      ),
      deploy(
        diagram(
          'a',
          [element.start(), element.catching('b', event.link('m')), element.throwing('x', event.link('m')), element.end()],
          ['start -> x', 'b -> end'],
        ),
      ),
    ],
  ),
];
