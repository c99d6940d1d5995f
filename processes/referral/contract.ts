import { z } from 'zod';
import { departmentCodes } from '../../domain/referral/departments.js';
import { id } from '../values.js';

export const jobs = {
  'send-referral': {
    input: z.object({ caseId: id, department: z.enum(departmentCodes), townshipCode: id, countyCode: id }),
    /** `programs`: what the department may handle as special assistance (P18), as forms offer it. */
    output: z.object({ referralId: id, programs: z.array(z.object({ value: z.string(), label: z.string() })) }),
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
  departmentAccepts: { formId: 'accept-referral', engineFields: ['acceptDecision', 'specialProgram'] },
  chooseAgain: { formId: 'choose-department', engineFields: ['chosenAgain', 'department'] },
  handle: { formId: 'referral-result', engineFields: ['referralResult'] },
} as const;
