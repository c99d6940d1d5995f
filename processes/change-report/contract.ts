import { z } from 'zod';
import { changeKinds } from '../../domain/benefit/change-report.js';
import { countedMember } from '../counted-member.js';
import { ReviewVariables } from '../periodic-reverification/contract.js';
import { PolicyVariables } from '../policy-variables.js';
import { id } from '../values.js';

/** Variables of the message that starts P12: what was reported, before anybody has looked. */
export const ChangeVariables = z.object({
  caseId: id,
  townshipCode: id,
  countyCode: id,
  householdId: id,
  members: z.array(countedMember),
  changeKind: z.enum(changeKinds),
  /** A civil date. */
  changedOn: z.string(),
  policy: PolicyVariables,
});
export type ChangeVariables = z.infer<typeof ChangeVariables>;

export const messages = {
  /** Starts P12; correlation key = messageId = case id. */
  changeReported: 'change-reported',
} as const;

export const jobs = {
  'start-early-reviews': {
    /** Benefits that are being withdrawn are told of the change; the others are to be reviewed now. */
    input: z.object({ caseId: id, householdId: id, changeKind: z.enum(changeKinds).nullish(), changedOn: z.string() }),
    output: z.object({
      earlyReviews: z.array(
        ReviewVariables.pick({ benefitId: true, benefitProgram: true, personId: true, dibaoClass: true, levelFen: true }),
      ),
    }),
  },
} as const;

export const userTasks = {
  confirmChange: { formId: 'confirm-change', engineFields: ['changeIsTrue', 'changeKind', 'changedOn', 'foundLate'] },
  lateReport: { formId: 'late-report', engineFields: [] },
} as const;
