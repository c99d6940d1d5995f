import type { PolicyVariables } from '../../processes/contract.js';

/** Policy values of an invented county, as a case carries them into its process. */
export const policyValues: PolicyVariables = {
  version: 'test-1',
  dibaoStandardFen: 80_000,
  temporaryAidTiers: { light: 1, medium: 2, heavy: 6 },
  townshipApprovalCapFen: 200_000,
  emergencyResponseHours: 24,
  postHocDays: 10,
  postHocReminderDays: 2,
  followUpDays: 30,
  paymentAnswerHours: 24,
  aidAtPlaceOfEmergency: true,
  placeLimitLifted: true,
};
