import { isDelegated } from '../../domain/policy/delegation.js';
import { parametersOn, PolicyValues, type PolicyParameters } from '../../domain/policy/parameters.js';
import { demoPolicy } from '../../server/seed/demo-policy.js';

const version = (name: string, effectiveFrom: string, effectiveUntil: string | null, areaCode = 'K1') =>
  ({ version: name, areaCode, effectiveFrom, effectiveUntil, approvedBy: 'x' }) as PolicyParameters;

describe('policy parameters', () => {
  const versions = [
    version('v1', '2025-01-01', '2026-01-01'),
    version('v2', '2026-01-01', null),
    version('other', '2025-01-01', null, 'K2'),
  ];

  it('are those in force on the date of the application', () => {
    expect(parametersOn(versions, 'K1', '2025-12-31')?.version).toBe('v1');
    expect(parametersOn(versions, 'K1', '2026-01-01')?.version).toBe('v2');
    expect(parametersOn(versions, 'K2', '2026-01-01')?.version).toBe('other');
  });

  it('are read from versions of before a value existed', () => {
    const { dibaoStandardFen, temporaryAidTiers, townshipApprovalCapFen, emergencyResponseHours, postHocDays, postHocReminderDays } =
      demoPolicy.values;
    const { followUpDays, paymentAnswerHours, aidAtPlaceOfEmergency, placeLimitLifted, holidays, makeUpDays } = demoPolicy.values;
    const first = {
      dibaoStandardFen,
      temporaryAidTiers,
      townshipApprovalCapFen,
      emergencyResponseHours,
      postHocDays,
      postHocReminderDays,
      followUpDays,
      paymentAnswerHours,
      aidAtPlaceOfEmergency,
      placeLimitLifted,
      holidays,
      makeUpDays,
    };
    expect(PolicyValues.parse(first)).toEqual(first);
  });

  it('M24: delegate a program to a township by a record, and not without', () => {
    expect(isDelegated(demoPolicy.values, 'T01', 'dibao')).toBe(true);
    expect(isDelegated(demoPolicy.values, 'T02', 'dibao')).toBe(false);
    const { delegations: _none, ...without } = demoPolicy.values;
    expect(isDelegated(without, 'T01', 'dibao')).toBe(false);
  });

  it('are missing, and say so, before the first version', () => {
    expect(parametersOn(versions, 'K1', '2024-12-31')).toBeUndefined();
  });
});
