/** Where a sealed value belongs. It opens at that place only, so a copy elsewhere is worth nothing. */
export const sealedPlace = {
  caseField: (caseId: string, field: string): string => `case:${caseId}:${field}`,
  verification: (requestId: string, part: string): string => `verification:${requestId}:${part}`,
  benefitFigures: (benefitId: string): string => `benefit:${benefitId}:figures`,
  act: (taskKey: string): string => `act:${taskKey}`,
  verb: (taskKey: string, key: string): string => `verb:${taskKey}:${key}`,
  substitution: (substitutionId: string): string => `substitution:${substitutionId}`,
  batch: (batchId: string): string => `batch:${batchId}`,
  draft: (taskKey: string): string => `draft:${taskKey}`,
  recordField: (kind: 'person' | 'household', id: string, revision: number, field: string): string => `${kind}:${id}:${revision}:${field}`,
  discussion: (discussionId: string, part: string): string => `discussion:${discussionId}:${part}`,
  minutes: (meetingId: string): string => `minutes:${meetingId}`,
  bankFile: (fileId: string, part: 'orders' | 'answer'): string => `bank-file:${fileId}:${part}`,
  commitment: (commitmentId: string, field: string): string => `commitment:${commitmentId}:${field}`,
} as const;
