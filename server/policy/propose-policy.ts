import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { PolicyVersions } from '../../adapters/mongo/policy-store.js';
import type { PolicyProposal } from '../../domain/api.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { changesBetween } from '../../domain/policy/effect.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { checkStandards } from './check-standards.js';

export type ProposePolicy = (areaCode: string, proposal: PolicyProposal, user: ActingUser) => Promise<void>;

/** Writes the new version down. It holds nowhere until somebody else has confirmed it. */
export function proposePolicy({ policies, audit, clock }: { readonly policies: PolicyVersions; readonly audit: AuditLog; readonly clock: Clock }): ProposePolicy {
  return async (areaCode, { proposalId, effectiveFrom, values, reason }, user) => {
    const [last] = await policies.confirmed(areaCode);
    if (!last) throw refuse('not-found');
    if (effectiveFrom < civilDate(clock.now()) || effectiveFrom <= last.effectiveFrom) throw refuse('policy-too-early');
    checkStandards(values);
    if (changesBetween(last.values, values).length === 0) throw refuse('policy-unchanged');

    const version = `${areaCode}-${effectiveFrom}-${proposalId.slice(0, 4)}`;
    await audit.append({ actor: user.username, actorName: user.name, act: 'policy-proposed', detail: `${version}：${reason}` });
    await policies.propose({
      _id: `${areaCode}:${proposalId}`,
      areaCode,
      version,
      effectiveFrom,
      effectiveUntil: null,
      approvedBy: '',
      values,
      state: 'proposed',
      basedOn: last.version,
      reason,
      proposedBy: user.username,
      proposedByName: user.name,
      proposedAt: clock.now().toISOString(),
    });
  };
}
