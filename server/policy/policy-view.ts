import type { PolicyDocument, PolicyVersions } from '../../adapters/mongo/policy-store.js';
import type { PolicyProposalView, PolicyVersionView, PolicyView } from '../../domain/api.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ActingUser } from '../http/acting-user.js';
import { mayDo } from '../../domain/access.js';
import type { EffectOf, EffectsIn } from './policy-effect.js';

const shown = 20;

export type ReadPolicy = (areaCode: string, user: ActingUser) => Promise<PolicyView>;

/** All that is known of an area's values: what holds, what will hold, what is proposed and what it would change. */
export function policyView({ policies, clock, effectsIn }: { readonly policies: PolicyVersions; readonly clock: Clock; readonly effectsIn: EffectsIn }): ReadPolicy {
  return async (areaCode, user) => {
    const today = civilDate(clock.now());
    const inForce = await policies.inForce(areaCode, today);
    const effectOf = await effectsIn(areaCode);
    const proposals = effectOf ? (await policies.proposals(areaCode, shown)).map((proposal) => proposalView(proposal, user, effectOf)) : [];
    return {
      areaCode,
      today,
      ...(inForce && { inForce: inForce.version }),
      versions: (await policies.confirmed(areaCode)).map(versionView),
      proposals,
      mayPropose: mayDo(user, 'propose-policy'),
      mayConfirm: mayDo(user, 'confirm-policy'),
    };
  };
}

function versionView({ version, effectiveFrom, approvedBy, values, reason, proposedByName }: PolicyDocument): PolicyVersionView {
  return { version, effectiveFrom, approvedBy, values, ...(reason !== undefined && { reason }), ...(proposedByName !== undefined && { proposedByName }) };
}

function proposalView(proposal: PolicyDocument, { username }: ActingUser, effectOf: EffectOf): PolicyProposalView {
  const { _id: proposalId, version, effectiveFrom, values, state, proposedAt = '' } = proposal;
  const { reason, proposedByName, decidedByName, decisionReason } = proposal;
  if (state === 'confirmed') throw new Error(`Policy version '${proposalId}' is no open proposal`);
  return {
    proposalId,
    version,
    effectiveFrom,
    values,
    state,
    proposedAt,
    isMine: proposal.proposedBy === username,
    effect: effectOf(values),
    ...(reason !== undefined && { reason }),
    ...(proposedByName !== undefined && { proposedByName }),
    ...(decidedByName !== undefined && { decidedByName }),
    ...(decisionReason !== undefined && { decisionReason }),
  };
}
