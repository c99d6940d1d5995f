import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { bpmnError, complete } from './support/outcome.js';

/** M06, M17: a new dated version of the values in each of the areas, or in none; cases that run keep theirs. Once for each matter, part and area. */
export const activatePolicyParameters = defineWorker({
  jobType: 'activate-policy-parameters',

  async handle({ matterId, areaCodes, effectiveFrom, parameters, adoptionReason, adoption }, { policyAdoptions, standardChanges, clock }) {
    const at = clock.now().toISOString();
    const part = adoption ?? undefined;
    for (const areaCode of areaCodes) {
      if (await policyAdoptions.mayAdopt({ matterId, areaCode, effectiveFrom, part })) continue;
      return bpmnError(errorCodes.effectiveDateTooEarly, `'${areaCode}' 的生效日期 ${effectiveFrom} 不晚于现行版本,或早于今天。`);
    }
    const activated: { countyCode: string; version: string }[] = [];
    for (const areaCode of areaCodes) {
      const { version } = await policyAdoptions.adopt({ matterId, areaCode, part, effectiveFrom, parameters, reason: adoptionReason });
      activated.push({ countyCode: areaCode, version });
    }
    await standardChanges.noteActivation(matterId, activated, at);
    return complete({ activated });
  },
});
