/** What the ledger calls a township's reserve fund and a county's assistance fund. */
export interface FundIds {
  reserve(townshipCode: string): string;
  assistance(countyCode: string): string;
}
