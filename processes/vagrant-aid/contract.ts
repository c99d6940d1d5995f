import { z } from 'zod';
import { PolicyVariables } from '../policy-variables.js';
import { id } from '../values.js';

/** Variables of the message that starts P17. Who was found and where stays in the case file. */
export const PersonFoundVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  program: z.literal('vagrant-aid'),
  reportedAt: z.string(),
  agreesToHelp: z.enum(['yes', 'no', 'unable']),
  needsDoctorNow: z.boolean(),
  isMinorAlone: z.boolean(),
  policy: PolicyVariables,
});
export type PersonFoundVariables = z.infer<typeof PersonFoundVariables>;

export const messages = {
  /** Starts P17; correlation key = messageId = case id. */
  personFound: 'person-found',
} as const;

export const jobs = {
  'admit-to-station': {
    input: z.object({ caseId: id, countyCode: id, longStayDays: z.number().int().positive() }),
    /** ISO date-times with zone. The first admission counts, however often it is asked for. */
    output: z.object({ arrivedAt: z.string(), longStayAt: z.string() }),
  },
  'tell-station-route': {
    input: z.object({ caseId: id, countyCode: id, arrivedAt: z.string(), route: z.string() }),
    output: z.object({}),
  },
  'restrict-case': { input: z.object({ caseId: id }), output: z.object({}) },
} as const;

export const userTasks = {
  handOver: { formId: 'hand-over-to-station', engineFields: ['handedOverTo'] },
  register: {
    formId: 'register-at-station',
    engineFields: ['needsDoctor', 'isMinorAlone', 'domesticViolence', 'lostPerson', 'strandedJobSeeker', 'originPlace', 'originTownship'],
  },
  protectChild: { formId: 'protect-child', engineFields: [] },
  treatFirst: { formId: 'treat-first', engineFields: [] },
  protectVictim: { formId: 'protect-victim', engineFields: ['legalAidWanted'] },
  endShelter: { formId: 'end-shelter', engineFields: [] },
  returnHome: { formId: 'return-home', engineFields: ['returnResult', 'originTownship'] },
  stabilizeReturn: { formId: 'stabilize-return', engineFields: [] },
  visitAfterReturn: { formId: 'visit-after-return', engineFields: ['returnVisitResult'] },
  seekIdentity: { formId: 'seek-identity', engineFields: ['originPlace', 'originTownship', 'needsDoctor'] },
  settle: { formId: 'settle-person', engineFields: ['placement', 'enrollDecision'] },
  fosterCare: { formId: 'foster-care', engineFields: [] },
  linkHousehold: { formId: 'link-settled-household', engineFields: [] },
} as const;
