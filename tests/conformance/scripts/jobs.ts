import { diagram, element, error, event, escalation } from '../../support/diagram.js';
import type { Script } from '../player/script.js';
import { scriptsOf } from '../player/scripts-of.js';
import { call, steps } from '../player/steps.js';

const { start, end, service, boundary, subProcess, eventSubProcess, startedBy, call: callActivity, user } = element;
const { create, complete, fail, throwError, updateRetries, updateTimeout, activate, advance, resolve, cancel, setVariables } = steps;
const rule = scriptsOf('jobs');

const plain = diagram('p', [start(), service('work'), end()], ['start -> work -> end']);
const gone = (method: string, more = {}) => call(method, (world) => ({ jobKey: world.job('work'), ...more }));

export const jobs: readonly Script[] = [
  rule(
    'types and retries may be expressions',
    ['defaults'],
    [diagram('p', [start(), service('work', { type: '=kind + "!"', retries: '=n' }), end()], ['start -> work -> end'])],
    [
      create('p', { kind: 'a', n: 5 }),
      activate('a!'),
      complete('work'),
      create('p'),
      resolve(),
      setVariables('p', { kind: 'b', n: 'x' }, false, 2),
      resolve(),
      setVariables('p', { n: 2 }, false, 2),
      resolve(),
    ],
  ),
  rule(
    'a user task has one try',
    ['defaults'],
    [diagram('p', [start(), user('ask'), end()], ['start -> ask -> end'])],
    [create('p'), activate('io.camunda.zeebe:userTask'), fail('ask', 0)],
  ),
  rule(
    'jobs are handed out in the order of their making',
    ['activation'],
    [plain],
    [
      create('p', { n: 1 }),
      create('p', { n: 2, m: 1 }),
      create('p', { n: 3 }),
      activate('work', { maxJobsToActivate: 2, fetchVariable: ['n', 'none'], timeout: 5_000 }),
      activate('work'),
      activate('work'),
      activate('other'),
    ],
  ),
  rule(
    'headers go with the job',
    ['activation'],
    [
      diagram(
        'p',
        [
          start(),
          '<bpmn:serviceTask id="work"><bpmn:extensionElements><zeebe:taskDefinition type="work"/><zeebe:taskHeaders><zeebe:header key="a" value="1"/><zeebe:header key="b" value=""/></zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>',
          end(),
        ],
        ['start -> work -> end'],
      ),
    ],
    [create('p'), activate('work')],
  ),
  rule(
    'a timed-out job is handed out again and its first worker may still complete it',
    ['timeout'],
    [plain],
    [
      create('p'),
      activate('work', { timeout: 10_000 }),
      advance('PT5S'),
      activate('work'),
      advance('PT10S'),
      activate('work', { worker: 'second' }),
      complete('work'),
    ],
  ),
  rule(
    'a job is completed, failed or thrown from without activation',
    ['states'],
    [diagram('p', [start(), service('work'), end()], ['start -> work -> end'])],
    [create('p'), complete('work'), create('p'), fail('work', 2), complete('work'), create('p'), throwError('work', 'E')],
  ),
  rule(
    'a failed job cannot be completed, failed or thrown from',
    ['states'],
    [plain],
    [create('p'), fail('work', 0, { errorMessage: 'why' }), complete('work'), fail('work', 1), throwError('work', 'E'), activate('work')],
  ),
  rule(
    'a job whose error was thrown cannot be completed',
    ['states'],
    [plain],
    [create('p'), throwError('work', 'E', {}, 'msg'), complete('work'), fail('work', 1), throwError('work', 'E')],
  ),
  rule(
    'an unknown job is not found',
    ['states'],
    [plain],
    [
      create('p'),
      complete('work'),
      gone('CompleteJob'),
      gone('FailJob', { retries: 1 }),
      gone('ThrowError', { errorCode: 'E' }),
      gone('UpdateJobRetries', { retries: 1 }),
      gone('UpdateJobTimeout', { timeout: 1000 }),
    ],
  ),
  rule(
    'a failed job with retries is there at once',
    ['fail'],
    [plain],
    [create('p'), activate('work'), fail('work', 2, { errorMessage: 'again' }), activate('work')],
  ),
  rule(
    'a failed job waits for its back-off',
    ['fail'],
    [plain],
    [
      create('p'),
      activate('work'),
      fail('work', 2, { retryBackOff: 10_000 }),
      activate('work'),
      complete('work'),
      advance('PT11S'),
      activate('work'),
      complete('work'),
    ],
  ),
  rule(
    'a job without retries raises an incident',
    ['fail'],
    [plain],
    [create('p'), fail('work', 0), create('p'), fail('work', -1, { errorMessage: 'own words' }, 2)],
  ),
  rule(
    'a model with no retries makes a job all the same',
    ['no-retries-model'],
    [diagram('p', [start(), service('work', { retries: '0' }), end()], ['start -> work -> end'])],
    [create('p'), activate('work'), complete('work')],
  ),
  rule(
    'retries are updated without resolving',
    ['update-retries'],
    [plain],
    [
      create('p'),
      updateRetries('work', 7),
      fail('work', 0),
      updateRetries('work', 0),
      updateRetries('work', -1),
      updateRetries('work', 2),
      activate('work'),
      resolve(),
      activate('work'),
    ],
  ),
  rule(
    'a timeout is updated while a worker has the job',
    ['update-timeout'],
    [plain],
    [
      create('p'),
      updateTimeout('work', 1000),
      activate('work', { timeout: 10_000 }),
      updateTimeout('work', 60_000),
      advance('PT30S'),
      activate('work'),
      advance('PT40S'),
      activate('work'),
    ],
  ),
  rule(
    'an error finds the nearest catch, the exact code first',
    ['throw-error'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess(
            'sub',
            [start('s'), service('work'), boundary('all', 'work', event.error()), boundary('own', 'work', event.error('E')), end('e')],
            ['s -> work -> e', 'all -> e', 'own -> e'],
          ),
          boundary('outer', 'sub', event.error('F')),
          end(),
        ],
        ['start -> sub -> end', 'outer -> end'],
        error('E') + error('F'),
      ),
    ],
    [
      create('p'),
      throwError('work', 'E', { x: 1 }, 'm'),
      create('p'),
      throwError('work', 'F', { x: 1 }),
      create('p'),
      throwError('work', 'G'),
    ],
  ),
  rule(
    'an error event sub-process comes before the boundary event of its scope',
    ['throw-error'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess(
            'sub',
            [
              start('s'),
              service('work'),
              end('e'),
              eventSubProcess('help', [startedBy('hs', event.error('E')), service('tidy'), end('he')], ['hs -> tidy -> he']),
            ],
            ['s -> work -> e'],
          ),
          boundary('outer', 'sub', event.error()),
          end(),
        ],
        ['start -> sub -> end', 'outer -> end'],
        error('E'),
      ),
    ],
    [create('p'), throwError('work', 'E', { x: 1 }), complete('tidy'), create('p'), throwError('work', 'G')],
  ),
  rule(
    'an error crosses a call activity',
    ['throw-error'],
    [
      diagram('c', [start(), service('work'), end()], ['start -> work -> end']),
      diagram(
        'p',
        [start(), callActivity('call', 'c'), boundary('failed', 'call', event.error('E')), end()],
        ['start -> call -> end', 'failed -> end'],
        error('E'),
      ),
    ],
    [create('p'), throwError('work', 'E', { x: 1 })],
  ),
  rule(
    'an uncaught error is an incident that names what could have caught',
    ['uncaught'],
    [
      diagram(
        'p',
        [
          start(),
          subProcess('sub', [start('s'), service('work'), boundary('b', 'work', event.error('E')), end('e')], ['s -> work -> e', 'b -> e']),
          boundary('outer', 'sub', event.error('F')),
          end(),
        ],
        ['start -> sub -> end', 'outer -> end'],
        error('E') + error('F'),
      ),
      plain.map((text) => text.replace('id="p"', 'id="q"').replace('p.bpmn', 'q.bpmn')) as unknown as [string, string],
    ],
    [
      create('p'),
      throwError('work', 'X', {}, 'm'),
      create('q'),
      throwError('work', 'X', {}, 'm', 2),
      throwError('work', '', {}, '', 2),
      resolve(),
      resolve(2),
    ],
  ),
  rule(
    'terminating an element cancels its job and resolves its incident',
    ['terminated'],
    [
      diagram(
        'p',
        [start(), service('work'), boundary('late', 'work', event.timer('timeDuration', 'PT1H')), end()],
        ['start -> work -> end', 'late -> end'],
        escalation('unused'),
      ),
    ],
    [create('p'), fail('work', 0), advance('PT1H'), create('p'), activate('work'), cancel('p', 2), gone('CompleteJob')],
  ),
  rule(
    'a request for jobs that says nonsense is refused',
    ['request'],
    [plain],
    [
      create('p'),
      activate('work', { maxJobsToActivate: 0 }),
      activate('work', { timeout: 0 }),
      activate(''),
      activate('work', { worker: '' }),
    ],
  ),
  rule('an error message of any length is kept', ['request'], [plain], [create('p'), fail('work', 0, { errorMessage: 'x'.repeat(600) })]),
];
