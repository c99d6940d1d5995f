export const messages = {
  /** Begins P24; correlation key = messageId = matter id. */
  faultReviewBegun: 'fault-tolerance-review-begun',
} as const;

export const userTasks = {
  hearStaff: { formId: 'staff-account', engineFields: [] },
  judgeConditions: {
    formId: 'judge-conditions',
    engineFields: ['publicSpirited', 'procedureComplete', 'diligent', 'objectiveCause', 'correctedInTime'],
  },
} as const;
