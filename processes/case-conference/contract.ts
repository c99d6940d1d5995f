import { z } from 'zod';
import { PolicyVariables } from '../policy-variables.js';
import { id } from '../values.js';

/** Variables of the message that starts P28. */
export const ConferenceCalledVariables = z.object({ caseId: id, conferenceId: id, townshipCode: id, countyCode: id, policy: PolicyVariables });
export type ConferenceCalledVariables = z.infer<typeof ConferenceCalledVariables>;

export const messages = {
  /** Starts P28; correlation key = case id, so that a case has one conference at a time; messageId = conference id. */
  conferenceCalled: 'conference-called',
} as const;

export const userTasks = {
  callConference: { formId: 'call-conference', engineFields: [] },
  confer: { formId: 'conference-plan', engineFields: ['agreedDepartments'] },
} as const;
