import type { PersonFields } from '../person/person-fields.js';

/** Households as processes need them. What tells who somebody is leaves only by `readMember`; every reading says for what. */
export interface HouseholdStore {
  /** As it stood on that civil date. */
  find(householdId: string, date: string): Promise<HouseholdRecord | undefined>;
  /** Decrypted; writes an audit entry of the reading with its purpose first. */
  readMember(
    personId: string,
    reader: { readonly actor: string; readonly purpose: string },
  ): Promise<{ readonly name: string; readonly identityNumber?: string } | undefined>;
  /** Who is paid for the household, or for that member alone, on that date; the head of the household when nobody is named. */
  payee(householdId: string, personId: string | undefined, date: string): Promise<Payee | undefined>;
  /** Decrypted; audited as `readMember` is. Undefined when there is no account. */
  readAccount(
    personId: string,
    reader: { readonly actor: string; readonly purpose: string },
  ): Promise<{ readonly name: string; readonly accountNumber: string } | undefined>;
  /** M13: people of that status on that date, page by page; `after` is what the last page ended with. */
  withStatus(
    countyCode: string,
    status: NonNullable<PersonFields['specialStatus']>[number],
    query: { readonly date: string; readonly after?: string; readonly limit: number },
  ): Promise<{ readonly people: readonly { readonly personId: string; readonly townshipCode: string }[]; readonly next?: string }>;
  /** Whether a consent, of the person or of a guardian, covers that purpose on that date. */
  hasConsent(personId: string, purpose: string, date: string): Promise<boolean>;
}

export interface Payee {
  readonly personId: string;
  readonly hasAccount: boolean;
  readonly isDeceased: boolean;
}

export interface HouseholdRecord {
  readonly householdId: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly settlementKind: 'urban' | 'rural';
  readonly members: readonly HouseholdMember[];
  /** M09: of the house, once it was assessed. */
  readonly hazardGrade?: 'A' | 'B' | 'C' | 'D';
  /** What the household says of its means; amounts in fen, income a month. */
  readonly declared: {
    readonly monthlyIncomeFen: number;
    readonly liquidAssetsFen: number;
    readonly homesOwned: number;
    readonly nonEssentialVehicles: number;
    readonly businessInterestFen: number;
  };
}

export interface HouseholdMember {
  readonly personId: string;
  readonly relation: string;
  /** Whether the member counts for the income per head. */
  readonly isCounted: boolean;
  readonly birthDate?: string;
  readonly disabilityKind?: 'visual' | 'hearing' | 'speech' | 'physical' | 'intellectual' | 'mental' | 'multiple';
  readonly disabilityGrade?: 1 | 2 | 3 | 4;
  readonly illnessOnSpecialAidList: boolean;
  readonly specialStatus?: readonly NonNullable<PersonFields['specialStatus']>[number][];
  readonly employment?: NonNullable<PersonFields['employment']>;
  readonly assessedAbleToLearn?: boolean;
  readonly deceasedOn?: string;
}
