import { z } from 'zod';
import { id } from '../values.js';

export const messages = {
  /** Begins P27; correlation key = messageId = matter id. */
  delegationBegun: 'delegation-supervision-begun',
} as const;

const program = z.enum(['dibao', 'tekun', 'low-income']);
const count = z.number().int().nonnegative();
/** R04: what a township determined by itself in a period, counted from its decisions. */
const DelegationFigures = z.object({ determinations: count, refusals: count, corrections: count, averageDays: count });

export const jobs = {
  'list-delegations': {
    input: z.object({ matterId: id, countyCode: id }),
    /** What the form offers: codes of townships, with what is delegated to them today. */
    output: z.object({ townshipChoices: z.array(z.object({ value: id, label: z.string() })) }),
  },
  'activate-delegation': {
    input: z.object({
      matterId: id,
      countyCode: id,
      delegatedTownship: id,
      programs: z.array(program).min(1),
      delegationChange: z.enum(['grant', 'revoke']),
      /** As soon as a version may follow, when no day is named. */
      changeFrom: z.iso.date().nullish(),
    }),
    output: z.object({ activatedFrom: z.iso.date() }),
  },
  'collect-delegation-figures': {
    input: z.object({ matterId: id, countyCode: id, delegatedTownship: id, watchedFrom: z.iso.date() }),
    /** `watchedUntil`: the first day that is not counted any more. */
    output: z.object({ watchedUntil: z.iso.date(), delegationFigures: DelegationFigures }),
  },
  'order-inspection': {
    /** Of the cases of a township that came in from one day until before another. */
    input: z.object({
      matterId: id,
      countyCode: id,
      inspectedTownship: id,
      inspectedFrom: z.iso.date(),
      inspectedUntil: z.iso.date(),
      sharePercent: z.number().min(0).max(100),
      shareMinimum: count,
    }),
    output: z.object({ sampleId: id }),
  },
} as const;

export const userTasks = {
  propose: { formId: 'delegation-proposal', engineFields: ['delegatedTownship', 'programs', 'delegatedFrom'] },
  grant: { formId: 'delegation-grant', engineFields: ['grantDecision'] },
  guide: { formId: 'delegation-guidance', engineFields: ['guideDecision'] },
  carryOut: { formId: 'delegation-measures', engineFields: [] },
  decideAfter: { formId: 'delegation-after', engineFields: ['afterDecision'] },
} as const;
