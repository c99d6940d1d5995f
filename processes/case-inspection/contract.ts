import { z } from 'zod';
import { id } from '../values.js';

/** What inspectors find in a case. */
export const findingKind = z.enum(['none', 'slip', 'violation']);

export const jobs = {
  /** `found`: what was found; `closed`: nothing is left to correct. */
  'record-inspection': { input: z.object({ itemId: id, finding: findingKind, inspectionStage: z.enum(['found', 'closed']) }), output: z.object({}) },
  'refer-to-discipline': {
    /** Of a case, or of the matter of a member of staff (P24). */
    input: z.object({
      findingId: id,
      caseId: id.nullish(),
      matterId: id.nullish(),
      countyCode: id,
      referralReason: z.enum(['violation', 'accountability']),
    }),
    output: z.object({}),
  },
  /** As the options of a form. */
  'list-case-steps': { input: z.object({ caseId: id }), output: z.object({ caseSteps: z.array(z.object({ value: id, label: z.string() })) }) },
  'collect-case-history': { input: z.object({ findingId: id, caseId: id, slipStep: id }), output: z.object({}) },
} as const;

export const userTasks = {
  inspect: { formId: 'inspect-case', engineFields: [] },
  findings: { formId: 'inspection-findings', engineFields: ['finding', 'slipStep'] },
  correct: { formId: 'correct-finding', engineFields: [] },
  checkCorrection: { formId: 'check-correction', engineFields: ['correctionDecision'] },
} as const;
