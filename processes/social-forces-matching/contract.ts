import { z } from 'zod';
import { supportItems, supportKinds, type SupportItem, type SupportKind } from '../../domain/charity/support.js';
import { PolicyVariables } from '../policy-variables.js';
import { id } from '../values.js';

/** Variables of the message that starts P26 for an open case. */
export const CharityNeedVariables = z.object({ caseId: id, townshipCode: id, countyCode: id, policy: PolicyVariables });
export type CharityNeedVariables = z.infer<typeof CharityNeedVariables>;

export const messages = {
  /** Starts P26; correlation key = case id, so that a case asks for one thing at a time; messageId = the request's. */
  charityNeedRaised: 'charity-need-raised',
  /** Something is offered; correlation key = need id, messageId = offer id. */
  offerReceived: 'offer-received',
} as const;

const option = z.object({ value: z.string(), label: z.string() });

export const jobs = {
  'publish-need': {
    input: z.object({
      caseId: id,
      townshipCode: id,
      countyCode: id,
      supportKind: z.enum(Object.keys(supportKinds) as [SupportKind, ...SupportKind[]]),
      supportItem: z.enum(Object.keys(supportItems) as [SupportItem, ...SupportItem[]]),
      requestedYuan: z.number().int().positive().nullish(),
      /** Nothing is published without it. */
      needConsent: z.literal('yes'),
      offersUntil: z.iso.date(),
    }),
    /** `relatedNeed`: what D01 is asked about when nobody offers. */
    output: z.object({ needId: id, relatedNeed: z.string() }),
  },
  'list-offers': {
    input: z.object({ needId: id }),
    output: z.object({ offers: z.array(option), earlierAidCount: z.number(), waitingNeedCount: z.number(), neverAidedCount: z.number() }),
  },
  'settle-offer': { input: z.object({ caseId: id, offerId: id, offerState: z.enum(['chosen', 'failed']) }), output: z.object({}) },
  'record-other-aid': {
    input: z.object({ caseId: id, offerId: id, givenYuan: z.number().int().nonnegative(), givenOn: z.iso.date() }),
    output: z.object({}),
  },
  'close-need': {
    input: z.object({ caseId: id, needId: id.nullish(), needState: z.enum(['helped', 'unmet', 'withdrawn']) }),
    output: z.object({ forcesResult: z.enum(['helped', 'unmet', 'withdrawn']) }),
  },
} as const;

export const userTasks = {
  describeNeed: { formId: 'describe-charity-need', engineFields: ['needConsent', 'supportKind', 'supportItem', 'requestedYuan'] },
  match: { formId: 'match-offer', engineFields: ['matchDecision', 'offerId', 'deliverOn'] },
  deliver: { formId: 'confirm-charity-aid', engineFields: ['givenState', 'givenOn', 'givenYuan'] },
} as const;
