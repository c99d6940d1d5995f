import { z } from 'zod';

export const relations = ['head', 'spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other'] as const;
export const settlementKinds = ['urban', 'rural'] as const;
export const monitoredGroups = ['unstable-exit', 'margin-of-poverty', 'sudden-hardship', 'low-income', 'zero-employment'] as const;
export const incomeKinds = ['wage', 'farm', 'business', 'property', 'transfer', 'support'] as const;
export const spendingKinds = ['medical', 'education', 'housing', 'other'] as const;
export const hazardGrades = ['A', 'B', 'C', 'D'] as const;

const amountFen = z.number().int().min(0).max(100_000_000_000);
const count = z.number().int().min(0).max(1_000);
const personId = z.string().min(1).max(100);

const Member = z
  .object({
    personId,
    relation: z.enum(relations),
    livesTogether: z.boolean(),
    /** Whether the member bears costs of the household. */
    supports: z.boolean(),
    /** Whether the member counts for the income per head. */
    isCounted: z.boolean(),
    since: z.iso.date(),
    /** The first day on which the member no longer belongs to it. */
    until: z.iso.date().optional(),
  })
  .refine(({ since, until }) => until === undefined || since <= until, { path: ['until'], message: '离开日期不能早于加入日期' });
export type Member = z.infer<typeof Member>;

/** What the household declares. What departments say about it stands in verification reports. */
const IncomeItem = z.object({
  personId,
  kind: z.enum(incomeKinds),
  amountFen,
  period: z.enum(['month', 'year']),
  source: z.string().trim().min(1).max(100).optional(),
});
export type IncomeItem = z.infer<typeof IncomeItem>;

const Spending = z
  .object({ kind: z.enum(spendingKinds), amountFen, from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: '结束日期不能早于开始日期' });

/** A household 家庭. Its monthly income is a sum of its items and is never typed. */
export const HouseholdFields = z
  .object({
    members: z.array(Member).min(1).max(50),
    settlementKind: z.enum(settlementKinds),
    monitoredGroups: z.array(z.enum(monitoredGroups)).max(monitoredGroups.length),
    // M09 names grades C and D.
    house: z
      .object({ tenure: z.enum(['owned', 'rented']), hazardGrade: z.enum(hazardGrades).optional(), assessedOn: z.iso.date().optional() })
      .optional(),
    incomeItems: z.array(IncomeItem).max(200),
    /** Self-paid, after what others bear. */
    essentialSpending: z.array(Spending).max(100),
    property: z.object({
      liquidAssetsFen: amountFen,
      homesOwned: count,
      nonEssentialVehicles: count,
      businessInterestFen: amountFen,
      landUse: z.string().trim().min(1).max(200).optional(),
    }),
  })
  .superRefine(({ members, incomeItems }, context) => {
    const heads = members.filter(({ relation, until }) => relation === 'head' && until === undefined);
    if (heads.length !== 1) context.addIssue({ code: 'custom', path: ['members'], message: `须有且只有一位户主，现有 ${heads.length} 位` });
    const current = members.filter(({ until }) => until === undefined).map((member) => member.personId);
    if (new Set(current).size < current.length) context.addIssue({ code: 'custom', path: ['members'], message: '同一人不能两次列为成员' });
    if (!members.some(({ isCounted, until }) => isCounted && until === undefined)) {
      context.addIssue({ code: 'custom', path: ['members'], message: '至少须有一位计入人口的成员' });
    }
    for (const [index, item] of incomeItems.entries()) {
      if (members.some((member) => member.personId === item.personId)) continue;
      context.addIssue({ code: 'custom', path: ['incomeItems', index, 'personId'], message: '收入须属于本户成员' });
    }
  });
export type HouseholdFields = z.infer<typeof HouseholdFields>;
export type HouseholdField = keyof HouseholdFields;
