import {
  type BenefitStore, type CaseStore, type Clock, type DataSources, type DeadlineStore, type FundLedger, type HouseholdStore, type IdentityRegistry, type Messenger,
  type MonitoringPlatform, type PaymentGateway, type PaymentStore, type PolicyStore, type ReferralStore,
  type VerificationStore,
} from '../../domain/ports.js';

/** Everything the workers reach outside of themselves. */
export interface Ports {
  readonly clock: Clock;
  readonly benefits: BenefitStore;
  readonly cases: CaseStore;
  readonly deadlines: DeadlineStore;
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
