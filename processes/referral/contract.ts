import { z } from 'zod';
import { departmentCodes } from '../../domain/referral/departments.js';
import { id } from '../values.js';

export const jobs = {
  'send-referral': {
    input: z.object({ caseId: id, department: z.enum(departmentCodes), townshipCode: id, countyCode: id }),
    output: z.object({ referralId: id }),
  },
  'record-referral-feedback': {
    input: z.object({
      caseId: id,
      referralId: id,
      referralStep: z.enum(['accepted', 'returned', 'answered']),
      referralResult: z.enum(['helped', 'not-eligible', 'other']).nullish(),
    }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  departmentAccepts: { formId: 'accept-referral', engineFields: ['acceptDecision'] },
  chooseAgain: { formId: 'choose-department', engineFields: ['chosenAgain', 'department'] },
  handle: { formId: 'referral-result', engineFields: ['referralResult'] },
} as const;
