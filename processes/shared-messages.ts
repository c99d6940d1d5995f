/** Messages that more than one process listens to. */
export const sharedMessages = {
  /** The applicant takes the application back before it is decided. Correlation key = case id. */
  caseWithdrawn: 'case-withdrawn',
} as const;
