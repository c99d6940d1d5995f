import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { PolicyVersions } from '../../adapters/mongo/policy-store.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export type PolicyAct = 'confirm' | 'refuse' | 'withdraw';
export type DecidePolicy = (areaCode: string, proposalId: string, act: PolicyAct, reason: string, user: ActingUser) => Promise<void>;

const states = { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' } as const;

/** Who proposes does not confirm; who did not propose does not withdraw. Decided once. */
export function decidePolicy({ policies, audit, clock }: { readonly policies: PolicyVersions; readonly audit: AuditLog; readonly clock: Clock }): DecidePolicy {
  return async (areaCode, proposalId, act, reason, user) => {
    const proposal = await policies.find(proposalId);
    if (!proposal || proposal.areaCode !== areaCode) throw refuse('not-found');
    const isMine = proposal.proposedBy === user.username;
    if (act === 'withdraw' && !isMine) throw refuse('not-allowed');
    if (act !== 'withdraw' && isMine) throw refuse('policy-own-proposal');
    if (proposal.state !== 'proposed') throw refuse('policy-changed');
    const [last] = await policies.confirmed(areaCode);
    if (act === 'confirm' && proposal.basedOn !== last?.version) throw refuse('policy-changed');
    const now = clock.now();
    if (act === 'confirm' && proposal.effectiveFrom < civilDate(now)) throw refuse('policy-too-early');

    await audit.append({ actor: user.username, actorName: user.name, act: `policy-${states[act]}`, detail: `${proposal.version}：${reason}` });
    const decision = { decidedBy: user.username, decidedByName: user.name, decidedAt: now.toISOString(), decisionReason: reason };
    if (!(await policies.decide(proposalId, states[act], decision))) throw refuse('policy-changed');
  };
}
