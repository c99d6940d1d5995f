import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { PolicyVersions } from '../../adapters/mongo/policy-store.js';
import type { PolicyEffect } from '../../domain/api.js';
import { changesBetween, emergencyLimitsFen } from '../../domain/policy/effect.js';
import type { PolicyValues } from '../../domain/policy/parameters.js';

export type EffectOf = (areaCode: string, values: PolicyValues) => Promise<PolicyEffect | undefined>;

/** What these values would change beside the last confirmed version; undefined when the area has none yet. */
export function policyEffect({ policies, cases }: { readonly policies: PolicyVersions; readonly cases: CaseModel }): EffectOf {
  return async (areaCode, values) => {
    const [last] = await policies.confirmed(areaCode);
    if (!last) return undefined;
    const [before, after] = [emergencyLimitsFen(last.values), emergencyLimitsFen(values)];
    const limit = (severity: 'light' | 'medium' | 'heavy') => ({ before: before[severity], after: after[severity] });
    return {
      changes: changesBetween(last.values, values),
      limitsFen: { light: limit('light'), medium: limit('medium'), heavy: limit('heavy') },
      openCases: await cases.countDocuments({ countyCode: areaCode, status: { $ne: 'closed' } }),
    };
  };
}
