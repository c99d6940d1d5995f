import { z } from 'zod';
import { serviceKinds } from '../../domain/service/services.js';
import { id } from '../values.js';

export const messages = {
  /** Begins a purchase as a matter of the county. */
  servicePurchaseBegun: 'service-purchase-begun',
} as const;

const services = z.array(z.enum(serviceKinds)).min(1);

export const jobs = {
  'list-agencies': {
    input: z.object({ countyCode: id, services }),
    output: z.object({ agencies: z.array(z.object({ value: z.string(), label: z.string() })) }),
  },
  'sign-service-contract': {
    input: z.object({
      matterId: id, countyCode: id, services, agencyId: id, priceYuan: z.number().int().positive(), contractUntil: z.iso.date(), serviceFund: z.enum(['work-fund', 'special-fund']),
    }),
    output: z.object({}),
  },
  'count-services': {
    input: z.object({ matterId: id }),
    output: z.object({ orderCount: z.number(), acceptedCount: z.number(), refusedCount: z.number(), complaintCount: z.number(), failedCount: z.number() }),
  },
  'end-service-contract': { input: z.object({ matterId: id, rating: z.enum(['good', 'fair', 'poor']) }), output: z.object({}) },
} as const;

export const userTasks = {
  approveFunds: { formId: 'service-funds', engineFields: ['fundsDecision'] },
  chooseProvider: { formId: 'choose-provider', engineFields: ['agencyId', 'priceYuan', 'contractUntil'] },
  signContract: { formId: 'sign-service-contract', engineFields: ['contractDecision'] },
  evaluate: { formId: 'evaluate-provider', engineFields: ['rating'] },
} as const;
