import { z } from 'zod';
import { id } from '../values.js';

/** What happened in a county since the matter began, counted from the cases themselves. */
export const CountyFigures = z.object({ casesReported: z.number().int(), casesClosed: z.number().int(), overdueTasks: z.number().int() });

export const jobs = {
  /** `scope` tells one count of a matter from the next. */
  'collect-county-figures': { input: z.object({ matterId: id, countyCode: id, scope: id }), output: z.object({ figures: CountyFigures }) },
} as const;

export const userTasks = {
  countyPlan: { formId: 'county-reform-plan', engineFields: [] },
  approvePlan: { formId: 'county-reform-plan-approval', engineFields: ['planDecision'] },
  progress: { formId: 'county-reform-progress', engineFields: ['progressState'] },
} as const;
