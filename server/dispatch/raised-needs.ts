import { type CharityNeedVariables, messages } from '../../processes/contract.js';
import { askedInCase } from './asked-in-case.js';
import type { Outbox } from './dispatcher.js';

/** Starts the matching for each case that asked for it. */
export function raisedNeeds(needs: Parameters<typeof askedInCase>[0]): Outbox {
  return askedInCase(needs, {
    name: 'raised-needs',
    collection: 'raisedNeeds',
    message: messages.charityNeedRaised,
    variablesOf: (_requestId, ofCase): CharityNeedVariables => ofCase,
  });
}
