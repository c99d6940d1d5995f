import type { PolicyDocument, PolicyVersions } from '../../adapters/mongo/policy-store.js';
import type { PolicyProposalView, PolicyVersionView, PolicyView } from '../../domain/api.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports.js';
import type { ActingUser } from '../http/acting-user.js';
import { access } from '../session/access.js';
import type { EffectOf } from './policy-effect.js';

const shown = 20;

export type ReadPolicy = (areaCode: string, user: ActingUser) => Promise<PolicyView>;

/** All that is known of an area's values: what holds, what will hold, what is proposed and what it would change. */
export function policyView({ policies, clock, effectOf }: { readonly policies: PolicyVersions; readonly clock: Clock; readonly effectOf: EffectOf }): ReadPolicy {
  return async (areaCode, user) => {
    const today = civilDate(clock.now());
    const inForce = await policies.inForce(areaCode, today);
    const proposals = await policies.proposals(areaCode, shown);
    return {
      areaCode,
      today,
      ...(inForce && { inForce: inForce.version }),
      versions: (await policies.confirmed(areaCode)).map(versionView),
      proposals: await Promise.all(proposals.map((proposal) => proposalView(proposal, user, effectOf))),
      mayPropose: (access['propose-policy'] as readonly string[]).includes(user.role),
      mayConfirm: (access['confirm-policy'] as readonly string[]).includes(user.role),
    };
  };
}

function versionView({ version, effectiveFrom, approvedBy, values, reason, proposedByName }: PolicyDocument): PolicyVersionView {
  return { version, effectiveFrom, approvedBy, values, ...(reason !== undefined && { reason }), ...(proposedByName !== undefined && { proposedByName }) };
}

async function proposalView(proposal: PolicyDocument, { username }: ActingUser, effectOf: EffectOf): Promise<PolicyProposalView> {
  const { _id: proposalId, areaCode, version, effectiveFrom, values, state, proposedAt = '' } = proposal;
  const { reason, proposedByName, decidedByName, decisionReason } = proposal;
  const effect = await effectOf(areaCode, values);
  if (!effect || state === 'confirmed') throw new Error(`Policy version '${proposalId}' is no open proposal`);
  return {
    proposalId,
    version,
    effectiveFrom,
    values,
    state,
    proposedAt,
    isMine: proposal.proposedBy === username,
    effect,
    ...(reason !== undefined && { reason }),
    ...(proposedByName !== undefined && { proposedByName }),
    ...(decidedByName !== undefined && { decidedByName }),
    ...(decisionReason !== undefined && { decisionReason }),
  };
}
