import { z } from 'zod';

const text = z.string();
const labeled = z.array(z.object({ label: text, value: text }));

/** Why a decision is as it is, in plain Chinese; kept with the decision, and the same on screen, in the letter and on the audit sheet. */
export const Explanation = z.object({
  /** One sentence: what was decided. */
  conclusion: text,
  /** The rules that applied, in order. */
  rules: z.array(z.object({ table: text, rule: text, values: labeled, result: text })),
  /** Values of the policy that the decision used. */
  standards: labeled,
  /** Who said what the decision rests on, and of which day. */
  evidence: z.array(z.object({ source: text, word: text })),
  /** What nobody could say. */
  gaps: z.array(text),
  people: z.array(z.object({ step: text, name: text, at: text, reason: text.optional() })),
  /** What would have to be different for another result. */
  changes: z.array(text),
  /** Versions of the policy's values and of the tables. */
  versions: labeled,
});
export type Explanation = z.infer<typeof Explanation>;
