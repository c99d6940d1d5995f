export const messages = {
  /** The situation turns urgent while the ordinary procedure runs: a first stage is paid at once. Correlation key = case id. */
  becameUrgent: 'became-urgent',
} as const;

export const userTasks = {
  getAidConsent: { formId: 'get-aid-consent', engineFields: [] },
  reviewIncomplete: { formId: 'review-incomplete-aid', engineFields: ['incompleteDecision'] },
  collectSpending: {
    formId: 'collect-spending',
    engineFields: ['stillInHardship', 'otherProgramsCover', 'heavyEssentialSpending', 'selfPaidEssentialYuan', 'spendingDisputed'],
  },
  adviseOtherProgram: { formId: 'advise-other-program', engineFields: [] },
  approve: { formId: 'approve-expenditure', engineFields: ['expenditureDecision', 'approvedYuan'] },
  planFollowUp: { formId: 'plan-follow-up', engineFields: ['needRemains', 'department'] },
} as const;
