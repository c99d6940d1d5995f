import { z } from 'zod';
import { PolicyValues } from '../../domain/policy/parameters.js';
import { fen, id } from '../values.js';

export const messages = {
  /** Begins P14; correlation key = messageId = matter id. */
  standardAdjustmentBegun: 'standard-adjustment-begun',
} as const;

export const errorCodes = {
  /** A version that takes effect then or later is in force or was confirmed already, or the day is over. */
  effectiveDateTooEarly: 'EFFECTIVE_DATE_TOO_EARLY',
} as const;

const count = z.number().int().nonnegative();
const careStandardByLevel = z.object({ full: fen, partial: fen, none: fen });

export const jobs = {
  'list-current-standards': {
    input: z.object({ matterId: id }),
    /** What the form offers: codes of counties, with the standards that hold there now. */
    output: z.object({ countyChoices: z.array(z.object({ value: id, label: z.string() })) }),
  },
  'simulate-standard-change': {
    input: z.object({
      matterId: id,
      cityCode: id,
      countyCodes: z.array(id).min(1),
      effectiveFrom: z.iso.date(),
      dibaoStandardFen: fen,
      tekunBasicStandardFen: fen,
      careStandardByLevel,
    }),
    output: z.object({
      benefitCount: count,
      adjustCount: count,
      reviewCount: count,
      movedCount: count,
      monthlyBeforeFen: fen,
      monthlyAfterFen: fen,
    }),
  },
  'activate-policy-parameters': {
    input: z.object({
      matterId: id,
      areaCodes: z.array(id).min(1),
      effectiveFrom: z.iso.date(),
      /** The values that change; all others stay as the version before has them. */
      parameters: PolicyValues.partial(),
      /** Chinese, nothing personal. */
      adoptionReason: z.string().min(1),
      /** Tells versions of one matter apart, where it makes more than one. */
      adoption: z.string().min(1).nullish(),
    }),
    output: z.object({ activated: z.array(z.object({ countyCode: id, version: id })) }),
  },
  'list-standard-adjustments': {
    /** `walkedTo`: where the round before ended; null at the first. */
    input: z.object({ matterId: id, walkedTo: z.string().nullish() }),
    output: z.object({ adjustments: z.array(z.object({ benefitId: id, newLevelFen: fen })), walkedTo: z.string().nullable() }),
  },
} as const;

export const userTasks = {
  propose: {
    formId: 'standard-proposal',
    engineFields: ['countyCodes', 'effectiveFrom', 'dibaoYuan', 'tekunYuan', 'careFullYuan', 'carePartialYuan', 'careNoneYuan'],
  },
  consultFinance: { formId: 'standard-finance-opinion', engineFields: ['financeOpinion'] },
  consultReform: { formId: 'standard-reform-opinion', engineFields: ['reformOpinion'] },
  approve: { formId: 'standard-approval', engineFields: ['approveDecision'] },
} as const;
