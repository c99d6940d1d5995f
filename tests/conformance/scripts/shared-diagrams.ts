import { diagram, element, event, message } from '../../support/diagram.js';

const { start, end, service, catching, eventSubProcess, startedBy } = element;

/** Two jobs side by side, and an event sub-process with a third. */
export const beside = (interrupting: boolean, caught: string, extra = '') =>
  diagram(
    'p',
    [
      start(),
      service('a'),
      service('b'),
      end(),
      eventSubProcess('es', [startedBy('ess', caught, { interrupting }), service('side'), end('ese')], ['ess -> side -> ese']),
    ],
    ['start -> a -> end', 'start -> b -> end'],
    extra,
  );

/** Waits for the message m with the variable k as its key, then for a job. */
export const waits = (id: string) =>
  diagram(
    id,
    [start(), catching('wait', event.message('m')), service('work'), end()],
    ['start -> wait -> work -> end'],
    message('m', '=k'),
  );
