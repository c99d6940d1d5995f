import { z } from 'zod';
import { id } from '../values.js';

/** What inspectors find in a case. */
export const findingKind = z.enum(['none', 'slip', 'violation']);

export const jobs = {
  /** `found`: what was found; `closed`: nothing is left to correct. */
  'record-inspection': { input: z.object({ itemId: id, finding: findingKind, inspectionStage: z.enum(['found', 'closed']) }), output: z.object({}) },
  'refer-to-discipline': {
    input: z.object({ findingId: id, caseId: id, countyCode: id, referralReason: z.enum(['violation']) }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  inspect: { formId: 'inspect-case', engineFields: [] },
  findings: { formId: 'inspection-findings', engineFields: ['finding'] },
  correct: { formId: 'correct-finding', engineFields: [] },
  checkCorrection: { formId: 'check-correction', engineFields: ['correctionDecision'] },
} as const;
