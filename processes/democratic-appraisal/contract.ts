import { z } from 'zod';
import { id } from '../values.js';

export const jobs = {
  'record-appraisal': {
    input: z.object({ caseId: id, appraisalOpinion: z.enum(['supported', 'not-supported', 'unclear']) }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  listDisputedPoints: { formId: 'disputed-points', engineFields: [] },
  inviteAppraisers: { formId: 'invite-appraisers', engineFields: [] },
  holdAppraisal: { formId: 'hold-appraisal', engineFields: ['appraisalOpinion'] },
} as const;
