import type { BenefitStore } from '../../domain/ports/benefit-store.js';
import type { CasePackets } from '../../domain/ports/case-packets.js';
import type { CaseStore } from '../../domain/ports/case-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { DataSources } from '../../domain/ports/data-sources.js';
import type { DeadlineStore } from '../../domain/ports/deadline-store.js';
import type { DiscussionStore } from '../../domain/ports/discussion-store.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import type { IdentityRegistry } from '../../domain/ports/identity-registry.js';
import type { Messenger } from '../../domain/ports/messenger.js';
import type { MonitoringPlatform } from '../../domain/ports/monitoring-platform.js';
import type { PaymentGateway } from '../../domain/ports/payment-gateway.js';
import type { PaymentStore } from '../../domain/ports/payment-store.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ReferralStore } from '../../domain/ports/referral-store.js';
import type { VerificationStore } from '../../domain/ports/verification-store.js';

/** Everything the workers reach outside of themselves. */
export interface Ports {
  readonly clock: Clock;
  readonly benefits: BenefitStore;
  readonly cases: CaseStore;
  readonly deadlines: DeadlineStore;
  readonly discussions: DiscussionStore;
  readonly packets: CasePackets;
  readonly payments: PaymentStore;
  readonly funds: FundLedger;
  readonly policy: PolicyStore;
  readonly referrals: ReferralStore;
  readonly bank: PaymentGateway;
  readonly identity: IdentityRegistry;
  readonly messenger: Messenger;
  readonly monitoring: MonitoringPlatform;
  readonly households: HouseholdStore;
  readonly sources: DataSources;
  readonly verifications: VerificationStore;
}
