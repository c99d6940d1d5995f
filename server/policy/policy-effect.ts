import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { PolicyVersions } from '../../adapters/mongo/policy-store.js';
import type { PolicyEffect } from '../../domain/api.js';
import { changesBetween, emergencyLimitsFen } from '../../domain/policy/effect.js';
import type { PolicyValues } from '../../domain/policy/parameters.js';

export type EffectOf = (values: PolicyValues) => PolicyEffect;
export type EffectsIn = (areaCode: string) => Promise<EffectOf | undefined>;

/** What values would change in an area beside its last confirmed version; undefined when it has none yet. */
export function policyEffects({ policies, cases }: { readonly policies: PolicyVersions; readonly cases: CaseModel }): EffectsIn {
  return async (areaCode) => {
    const [last] = await policies.confirmed(areaCode);
    if (!last) return undefined;
    const openCases = await cases.countDocuments({ countyCode: areaCode, status: { $ne: 'closed' } });
    const before = emergencyLimitsFen(last.values);
    return (values) => {
      const after = emergencyLimitsFen(values);
      const limit = (severity: 'light' | 'medium' | 'heavy') => ({ before: before[severity], after: after[severity] });
      const limitsFen = { light: limit('light'), medium: limit('medium'), heavy: limit('heavy') };
      return { changes: changesBetween(last.values, values), limitsFen, openCases };
    };
  };
}
