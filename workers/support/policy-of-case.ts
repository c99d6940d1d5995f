import { civilDate } from '../../domain/deadline/working-days.js';
import { type PolicyParameters } from '../../domain/policy/parameters.js';
import { findCase } from './find-case.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

/** The policy in force today in the county of the case. */
export async function policyOfCase(ports: Ports, caseId: string): Promise<PolicyParameters> {
  const { countyCode } = await findCase(ports, caseId);
  const today = civilDate(ports.clock.now());
  const policy = await ports.policy.inForce(countyCode, today);
  if (!policy) throw new PermanentFailure(`${today} 没有适用于 '${countyCode}' 的政策参数,请管理员补充后重试。`);
  return policy;
}
