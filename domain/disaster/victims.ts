import { z } from 'zod';

export const disasterKinds = ['flood', 'drought', 'typhoon', 'earthquake', 'geological', 'snow', 'other'] as const;
export type DisasterKind = (typeof disasterKinds)[number];
/** M11: at once, at the end of the transition, in the cold season. */
export const reliefRounds = ['emergency', 'recovery', 'winter-spring'] as const;
export type ReliefRound = (typeof reliefRounds)[number];
export const reliefKinds = ['emergency', 'transition', 'drought-flood', 'rebuilding', 'winter-spring'] as const;
export type ReliefKind = (typeof reliefKinds)[number];
export const victimGroups = ['needs-now', 'home-lost', 'crops-lost', 'rebuilds', 'cold-season-hardship'] as const;
export type VictimGroup = (typeof victimGroups)[number];

/** What a township writes down of a household struck by a disaster. */
export const VictimFacts = z.object({
  peopleCount: z.number().int().min(1).max(30),
  homeDamage: z.enum(['none', 'damaged', 'severe', 'collapsed']),
  cropLoss: z.enum(['none', 'partial', 'total']),
  /** Food, water, clothes or shelter is missing now. */
  needsNow: z.boolean(),
  losses: z.string().trim().max(1000),
});
export type VictimFacts = z.output<typeof VictimFacts>;

/** What is found at the end of the transition, and in the cold season. */
export const VictimMarks = z.object({
  furtherNeed: z.enum(['none', 'rebuilding', 'application']).optional(),
  coldSeasonHardship: z.boolean().optional(),
});
export type VictimMarks = z.output<typeof VictimMarks>;

/** The groups of the relief table that a household belongs to. */
export function groupsOf({ homeDamage, cropLoss, needsNow, furtherNeed, coldSeasonHardship }: VictimFacts & VictimMarks): readonly VictimGroup[] {
  const homeIsLost = homeDamage === 'severe' || homeDamage === 'collapsed';
  return [
    ...(needsNow ? (['needs-now'] as const) : []),
    ...(homeIsLost ? (['home-lost'] as const) : []),
    ...(cropLoss === 'none' ? [] : (['crops-lost'] as const)),
    ...(homeIsLost && furtherNeed === 'rebuilding' ? (['rebuilds'] as const) : []),
    ...(coldSeasonHardship ? (['cold-season-hardship'] as const) : []),
  ];
}
