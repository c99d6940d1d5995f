import { diagram, element, event, message } from '../../support/diagram.js';

export const processId = 'aid';

/** A case is reported by message, checked, paid when approved, and waits for the bank's word, with a reminder each day. */
export const emergencyProcess = diagram(
  processId,
  [
    element.start('begin', event.message('reported')),
    element.service('check'),
    element.exclusive('isApproved'),
    element.service('pay'),
    element.catching('wait', event.message('booked')),
    element.subProcess(
      'care',
      [
        element.start('careStart'),
        element.parallel('fork'),
        element.service('visit'),
        element.catching('rest', event.timer('timeDuration', 'PT6H')),
        element.parallel('join'),
        element.end('careEnd'),
      ],
      ['careStart -> fork -> visit -> join -> careEnd', 'fork -> rest -> join'],
    ),
    element.boundary('reminder', 'care', event.timer('timeCycle', 'R2/PT2H'), { interrupting: false }),
    element.service('remind'),
    element.end('reminded'),
    element.end('rejected'),
    element.end('helped'),
  ],
  [
    'begin -> check -> isApproved',
    'isApproved -[approved]-> pay -> wait -> care -> helped',
    'isApproved -[default]-> rejected',
    'reminder -> remind -> reminded',
  ],
  message('reported') + message('booked', '=caseId'),
);

export interface Case {
  readonly id: string;
  readonly isApproved: boolean;
  readonly amountFen: number;
}

export const jobTypes = ['check', 'pay', 'visit', 'remind'] as const;
