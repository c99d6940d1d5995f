import { z } from 'zod';
import { changeReasons, type ChangeReason } from '../../domain/benefit/benefit-on.js';
import { fen, id } from '../values.js';

/** Why a benefit changes. */
export const changeReason = z.enum(Object.keys(changeReasons) as [ChangeReason, ...ChangeReason[]]);

export const messages = {
  /** A major change of a household whose benefit is being withdrawn; correlation key = benefit id. */
  majorChangeConfirmed: 'major-change-confirmed',
} as const;

export const jobs = {
  'date-withdrawal': {
    /** One percentage a month, from the next month on. */
    input: z.object({ caseId: id, benefitId: id, levelFen: fen, percents: z.array(z.number().nonnegative().max(100)).min(1) }),
    output: z.object({ steps: z.array(z.object({ from: z.string(), until: z.string(), levelFen: fen })) }),
  },
} as const;

export const userTasks = {
  confirmPlan: { formId: 'confirm-withdrawal-plan', engineFields: ['becomesLowIncome'] },
  decideEarly: { formId: 'decide-withdrawal', engineFields: ['earlyDecision'] },
} as const;
