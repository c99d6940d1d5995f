import { type ConferenceCalledVariables, messages } from '../../processes/contract.js';
import { askedInCase } from './asked-in-case.js';
import type { Outbox } from './dispatcher.js';

/** Starts the process of each conference that was called. */
export function calledConferences(needs: Parameters<typeof askedInCase>[0]): Outbox {
  return askedInCase(needs, {
    name: 'conferences',
    collection: 'conferences',
    message: messages.conferenceCalled,
    variablesOf: (conferenceId, ofCase): ConferenceCalledVariables => ({ ...ofCase, conferenceId }),
  });
}
