import type { PolicyValues } from '../../domain/policy/parameters.js';
import { demoPolicy } from '../../server/seed/demo-policy.js';

/** Policy values of an invented county, as a case carries them into its process; more than any one process reads. */
export const policyValues: PolicyValues & { readonly version: string } = {
  ...demoPolicy.values,
  version: 'test-1',
  dibaoStandardFen: 80_000,
  tekunBasicStandardFen: 104_000,
  temporaryAidTiers: { light: 1, medium: 2, heavy: 6 },
  postHocReminderDays: 2,
  placeLimitLifted: true,
};
