import type { Department } from '../referral/departments.js';

/** M23: needs referred to departments, and what they answered. Each step is written once. */
export interface ReferralStore {
  send(referral: Pick<Referral, 'referralId' | 'caseId' | 'department' | 'townshipCode' | 'countyCode' | 'sentAt'>): Promise<void>;
  /** Throws when that step cannot follow, e.g. an answer before the acceptance. */
  record(referralId: string, step: Exclude<Referral['state'], 'sent'>, at: string, result?: Referral['result']): Promise<Referral>;
  ofCase(caseId: string): Promise<readonly Referral[]>;
}

export interface Referral {
  readonly referralId: string;
  readonly caseId: string;
  readonly department: Department;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly state: 'sent' | 'accepted' | 'returned' | 'answered';
  readonly sentAt: string;
  readonly acceptedAt?: string;
  readonly returnedAt?: string;
  readonly answeredAt?: string;
  readonly result?: 'helped' | 'not-eligible' | 'other';
}
