import type { PolicyParameters } from '../../domain/policy/parameters.js';

/** Invented values: no real county's, never defaults of a real system. */
export const demoPolicy: PolicyParameters = {
  version: 'K1-demo-1',
  areaCode: 'K1',
  effectiveFrom: '2020-01-01',
  effectiveUntil: null,
  approvedBy: '演示数据，非真实政策',
  values: {
    dibaoStandardFen: 60_000,
    temporaryAidTiers: { light: 1, medium: 3, heavy: 6 },
    townshipApprovalCapFen: 200_000,
    emergencyResponseHours: 24,
    postHocDays: 10,
    postHocReminderDays: 3,
    followUpDays: 30,
    paymentAnswerHours: 24,
    aidAtPlaceOfEmergency: true,
    placeLimitLifted: false,
    holidays: [],
    makeUpDays: [],
    retentionYears: 10,
  },
};

export const demoReserveFen = 1_000_000;
export const demoAssistanceFen = 100_000_000;
