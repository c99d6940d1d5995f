import { z } from 'zod';
import { PolicyVariables } from '../policy-variables.js';
import { id } from '../values.js';

/** Variables of the message that starts an inspection. */
export const InspectionVariables = z.object({ inspectionId: id, countyCode: id, policy: PolicyVariables });
export type InspectionVariables = z.infer<typeof InspectionVariables>;

export const messages = {
  /** Starts P22; correlation key = messageId = inspection id. */
  inspectionOrdered: 'inspection-ordered',
} as const;

export const jobs = {
  'draw-random-inspection': {
    input: z.object({
      inspectionId: id,
      sharePercent: z.number().min(0).max(100),
      shareMinimum: z.number().int().nonnegative(),
      inspectorCount: z.number().int().positive(),
    }),
    output: z.object({ drawn: z.array(z.object({ itemId: id, caseId: id, townshipCode: id, inspectors: z.array(id).min(1) })) }),
  },
  'publish-inspection-result': { input: z.object({ inspectionId: id }), output: z.object({}) },
} as const;
