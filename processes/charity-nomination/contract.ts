import { z } from 'zod';
import { id } from '../values.js';

export const messages = {
  /** Begins it as a matter of the city. */
  charityNominationBegun: 'charity-nomination-begun',
} as const;

export const jobs = {
  'list-aiding-organizations': {
    input: z.object({ matterId: id }),
    output: z.object({ organizations: z.array(z.object({ value: z.string(), label: z.string() })) }),
  },
  'nominate-organization': { input: z.object({ matterId: id, organizationId: id, honor: z.enum(['award', 'example']) }), output: z.object({}) },
} as const;

export const userTasks = { nominate: { formId: 'nominate-organization', engineFields: ['organizationId', 'honor'] } } as const;
