import type { ServiceKind } from '../service/services.js';

/** What an agency does for a county (M21). */
export interface ServiceContract {
  /** The matter's. */
  readonly contractId: string;
  readonly countyCode: string;
  readonly agencyId: string;
  readonly services: readonly ServiceKind[];
  readonly priceFen: number;
  readonly fund: 'work-fund' | 'special-fund';
  /** The first day without it. */
  readonly until: string;
  readonly signedAt: string;
}
/** What a person needs: ordered once, whoever delivers it. */
export interface ServiceOrder {
  /** The need's. */
  readonly orderId: string;
  readonly fromCaseId: string;
  readonly householdId?: string;
  readonly countyCode: string;
  readonly service: ServiceKind;
  readonly everyDays: number;
  readonly until: string;
  /** False when the agency is paid otherwise, as by care money. */
  readonly isPaid: boolean;
  /** What the social worker has to know; sealed at rest, and read by nobody but who opens the order's case. */
  readonly situation?: string;
  readonly at: string;
}
export interface ServiceAssignment {
  /** Of the job that assigned it. */
  readonly key: string;
  readonly contractId: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly priceFen: number;
  readonly isFailed?: boolean;
}
export type ServiceOutcome = 'accepted' | 'not-accepted' | 'complaint' | 'no-longer';

/** Agencies, contracts, orders and what was served. Each step is written once. */
export interface ServiceStore {
  /** Of the county's register, those that do all of these; the larger share of professional posts first. */
  agencies(countyCode: string, services: readonly ServiceKind[]): Promise<readonly { readonly agencyId: string; readonly name: string; readonly professionalPercent: number; readonly rating?: string }[]>;
  openContract(contract: ServiceContract): Promise<void>;
  countServices(contractId: string): Promise<{ readonly orders: number; readonly accepted: number; readonly refused: number; readonly complaints: number; readonly failed: number }>;
  endContract(contractId: string, rating: 'good' | 'fair' | 'poor', at: string): Promise<void>;
  hasContract(countyCode: string, service: ServiceKind, today: string): Promise<boolean>;
  /** Its case is opened by the dispatcher. */
  request(order: ServiceOrder): Promise<void>;
  find(orderId: string): Promise<ServiceOrder | undefined>;
  /** To an agency that has a contract and has not failed before; the one before has failed then. Undefined when there is none. */
  assign(orderId: string, caseId: string, key: string, today: string): Promise<ServiceAssignment | undefined>;
  record(orderId: string, log: { readonly logId: string; readonly servedOn: string; readonly outcome: ServiceOutcome; readonly at: string }): Promise<void>;
  /** The oldest month of an agency up to that one that is served, accepted and not yet ordered to be paid. */
  preparePayment(orderId: string, key: string, upToMonth: string): Promise<{ readonly period: string; readonly amountFen: number } | undefined>;
  end(orderId: string, at: string): Promise<void>;
}
