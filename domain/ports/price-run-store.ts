import type { PriceGroup } from '../subsidy/price-groups.js';

/** M06: a month's price index and what came of it (P15). What the policy said on the day of its import is kept with it. */
export interface PriceRun {
  readonly runId: string;
  readonly runNumber: string;
  readonly cityCode: string;
  readonly countyCodes: readonly string[];
  /** `2026-05`. */
  readonly period: string;
  /** Percent year on year; null when not published yet. */
  readonly cpiYearOnYearPercent: number | null;
  readonly foodCpiYearOnYearPercent: number | null;
  readonly publishedOn: string;
  /** Who is covered on that civil date is paid. */
  readonly keyDate: string;
  readonly dueOn: string;
  readonly groups: readonly PriceGroup[];
  /** A person. */
  readonly amountFen: number;
  readonly policyVersion: string;
  /** The run of the same month that came to an end before, when there is one. */
  readonly corrects?: string;
  readonly importedBy: string;
  readonly importedByName: string;
  readonly createdAt: string;
  readonly status: 'starting' | 'open' | 'closed';
  readonly processStart: 'pending' | 'started';
  /** How far the list is: the part, and the last key of it that was looked at. */
  readonly listing?: { readonly part: string; readonly after?: string };
  readonly lists?: PriceTotals;
  readonly outcome?: PriceOutcome;
  readonly result?: PriceResult;
  readonly closedAt?: string;
  readonly sortKey: string;
}

export const priceOutcomes = ['paid', 'not-triggered', 'rejected', 'left', 'nobody', 'refused'] as const;
export type PriceOutcome = (typeof priceOutcomes)[number];

interface OfCounty {
  readonly countyCode: string;
  readonly count: number;
  readonly amountFen: number;
}
export interface PriceTotals {
  readonly count: number;
  readonly amountFen: number;
  readonly counties: readonly OfCounty[];
}
/** What has arrived. */
export type PriceResult = PriceTotals;

/** A person who is paid in a run; in several groups, and still one. */
export interface PriceRecipient {
  readonly runId: string;
  readonly personId: string;
  readonly countyCode: string;
  readonly townshipCode: string;
  readonly groups: readonly PriceGroup[];
  readonly householdId?: string;
  /** Of the benefit that covers the person; somebody known by a status alone has none. */
  readonly caseId?: string;
  readonly benefitId?: string;
}

export interface PriceRunStore {
  find(runId: string): Promise<PriceRun | undefined>;
  /** Once for each run and person; a second group is added to the first. */
  add(recipients: readonly PriceRecipient[]): Promise<void>;
  noteListing(runId: string, listing: NonNullable<PriceRun['listing']>): Promise<void>;
  /** Adds up the recipients and keeps that, once. */
  closeList(runId: string): Promise<PriceTotals>;
  /** By person id, those after it. */
  recipients(
    runId: string,
    query: { readonly countyCode: string; readonly after?: string; readonly limit: number },
  ): Promise<readonly PriceRecipient[]>;
  /** Once. */
  close(runId: string, end: { readonly outcome: PriceOutcome; readonly result?: PriceResult; readonly closedAt: string }): Promise<void>;
}
