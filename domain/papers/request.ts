import { z } from 'zod';

/** What the table `document-request` (D15) answers. */
export const PaperRequest = z.object({
  request: z.enum(['do-not-ask', 'accept-commitment', 'ask', 'manual-review']),
  cause: z.enum(['shared', 'source-unavailable', 'not-shared', 'unknown']),
});
export type PaperRequest = z.infer<typeof PaperRequest>;

/** What it is asked. */
export interface PaperQuestion {
  readonly obtainableBySharing: boolean;
  readonly sourceAvailable: boolean;
  readonly commitmentAllowed: boolean;
  readonly applicantCommits: boolean;
}
