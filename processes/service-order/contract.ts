import { z } from 'zod';
import { PolicyVariables } from '../policy-variables.js';
import { fen, id } from '../values.js';

/** Variables of the message that starts P21's order. */
export const ServiceOrderVariables = z.object({ caseId: id, townshipCode: id, countyCode: id, orderId: id, policy: PolicyVariables });
export type ServiceOrderVariables = z.infer<typeof ServiceOrderVariables>;

export const messages = {
  /** Starts an order; correlation key = messageId = case id. */
  serviceOrdered: 'service-ordered',
} as const;

export const errorCodes = { providerFailed: 'PROVIDER_FAILED' } as const;

export const jobs = {
  'create-service-order': {
    input: z.object({ caseId: id, orderId: id }),
    /** Throws PROVIDER_FAILED when no agency is left. */
    output: z.object({ agencyId: id, serviceDueOn: z.iso.date(), serviceFailsOn: z.iso.date(), payCycle: z.string(), orderState: z.literal('running') }),
  },
  'record-service': {
    input: z.object({ caseId: id, orderId: id, servedOn: z.iso.date(), serviceOutcome: z.enum(['accepted', 'not-accepted', 'complaint', 'no-longer']) }),
    output: z.object({ serviceDueOn: z.iso.date(), serviceFailsOn: z.iso.date(), orderIsOver: z.boolean() }),
  },
  'order-targeted-inspection': { input: z.object({ caseId: id, orderId: id, countyCode: id }), output: z.object({}) },
  'prepare-service-payment': {
    input: z.object({ orderId: id, includeThisMonth: z.boolean() }),
    /** One key an order, month and agency. */
    output: z.object({ monthIsDue: z.boolean(), servicePeriod: z.string().nullable(), serviceAmountFen: fen }),
  },
  'end-service-order': { input: z.object({ caseId: id, orderId: id }), output: z.object({}) },
} as const;

export const userTasks = {
  deliver: { formId: 'log-service', engineFields: ['servedOn'] },
  confirm: { formId: 'confirm-service', engineFields: ['serviceOutcome'] },
  examine: { formId: 'examine-complaint', engineFields: ['agencyStays', 'wantsInspection'] },
  arrangeOther: { formId: 'arrange-other-service', engineFields: ['otherArrangement'] },
} as const;
