import type { AgreementEnd, CaregiverKind, SelfCareLevel, WithdrawalReason } from '../care/care-words.js';

/** M05: the care of each tekun person. Each step is written once, whatever runs again. */
export interface CareStore {
  /** Once for each care id; its case is opened afterwards. */
  open(
    care: Pick<Care, 'careId' | 'fromCaseId' | 'benefitId' | 'personId' | 'householdId' | 'townshipCode' | 'countyCode' | 'openedOn'>,
  ): Promise<void>;
  find(careId: string): Promise<Care | undefined>;
  /** Those that go on: of one person at most one. */
  openOf(benefitId: string): Promise<readonly Care[]>;
  /** Those in these states in the area, the first by that date first; `after` is `<date>~<care id>` of the last one seen. */
  list(
    area: { readonly townshipCode: string } | { readonly countyCode: string },
    wanted: {
      readonly states: readonly Care['state'][];
      readonly sortedBy: 'openedOn' | 'nextVisitOn';
      /** Only whose visit was due before that civil date. */
      readonly visitBefore?: string | undefined;
      readonly after?: string | undefined;
      readonly limit: number;
    },
  ): Promise<readonly Care[]>;
  /** What its process is still to be told; once for each word id. */
  tell(word: CareWord): Promise<void>;
  assessed(careId: string, level: SelfCareLevel, standard: CareStandard): Promise<Care>;
  /** The agreement of that id: kept now, or the one kept before. */
  agreed(careId: string, agreement: CareAgreement, nextVisitOn: string): Promise<Care>;
  visited(careId: string, nextVisitOn: string): Promise<void>;
  /** The care goes on without an agreement. */
  agreementEnded(careId: string, agreementId: string, endedOn: string, endReason: AgreementEnd): Promise<void>;
  /** The month is ordered by that key; false when another has ordered it meanwhile. */
  orderMonth(careId: string, month: CareMonth): Promise<boolean>;
  settled(careId: string, state: 'institution' | 'ended', on: string): Promise<void>;
}

export interface Care {
  readonly careId: string;
  /** Absent until its case is open. */
  readonly caseId?: string;
  /** The case in which the need arose. */
  readonly fromCaseId: string;
  readonly benefitId: string;
  readonly personId: string;
  readonly householdId: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly openedOn: string;
  /** `agreed`: with an agreement in force; in the two before it the person is listed as without agreement. */
  readonly state: 'assessing' | 'seeking' | 'agreed' | 'institution' | 'ended';
  readonly level?: SelfCareLevel;
  /** In the order in which they were set. */
  readonly standards: readonly CareStandard[];
  readonly agreements: readonly CareAgreement[];
  readonly nextVisitOn?: string;
  readonly months: readonly CareMonth[];
}

export interface CareStandard {
  /** The same when the work runs again. */
  readonly key: string;
  readonly from: string;
  /** A month. */
  readonly fen: number;
}

export interface CareAgreement {
  readonly agreementId: string;
  /** The same when the work runs again. */
  readonly key: string;
  readonly caregiverKind: CaregiverKind;
  readonly from: string;
  /** The first day without it. */
  readonly until: string;
  readonly visitEveryDays: number;
  readonly endedOn?: string;
  readonly endReason?: AgreementEnd;
}

/** A month's care money that was ordered; its payment has the key (care, period, `care`). */
export interface CareMonth {
  readonly period: string;
  readonly amountFen: number;
  readonly key: string;
}

export interface CareWord {
  readonly wordId: string;
  readonly careId: string;
  readonly word: 'caregiver-withdrew' | 'self-care-changed' | 'benefit-stopped';
  readonly agreementId?: string;
  readonly reason?: WithdrawalReason;
  /** A civil date: not told before. */
  readonly on: string;
  readonly at: string;
}
