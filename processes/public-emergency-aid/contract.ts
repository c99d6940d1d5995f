import { z } from 'zod';
import { id } from '../values.js';

export const messages = {
  /** Begins P20; correlation key = messageId = matter id. */
  publicEmergencyAidBegun: 'public-emergency-aid-begun',
} as const;

export const jobs = {
  'list-open-explanations': {
    input: z.object({ matterId: id, affectedCounties: z.array(id).min(1) }),
    /** Of emergency aid that was given first and is not approved afterwards yet. */
    output: z.object({ openExplanationCount: z.number().int().nonnegative() }),
  },
} as const;

export const userTasks = {
  proposeScope: { formId: 'public-event-scope', engineFields: ['affectedCounties', 'effectiveFrom'] },
  approveScope: { formId: 'public-event-approval', engineFields: ['scopeDecision'] },
  proposeEnd: { formId: 'public-event-end', engineFields: ['endsOn'] },
  confirmEnd: { formId: 'public-event-end-approval', engineFields: ['endDecision'] },
  review: { formId: 'public-event-review', engineFields: [] },
} as const;
