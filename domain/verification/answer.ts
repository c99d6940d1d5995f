import { z } from 'zod';

/** One thing that a source says about one member. */
export const VerifiedItem = z.object({
  personId: z.string(),
  field: z.string(),
  value: z.union([z.boolean(), z.number(), z.string()]),
});
export type VerifiedItem = z.infer<typeof VerifiedItem>;

/** `no-record` is an answer: the source knows none of the members. `unavailable` and `refused` are none, and make a gap. */
export type SourceStatus = 'ok' | 'no-record' | 'unavailable' | 'refused';

export interface SourceAnswer {
  readonly source: string;
  readonly status: SourceStatus;
  /** The day and hour the source speaks of; only with an answer. */
  readonly asOf?: string;
  readonly askedAt: string;
  readonly answeredAt: string;
  readonly items: readonly VerifiedItem[];
}

export function isAnswered({ status }: Pick<SourceAnswer, 'status'>): boolean {
  return status === 'ok' || status === 'no-record';
}
