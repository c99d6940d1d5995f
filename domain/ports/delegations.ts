/** M24: townships that determine by themselves, and what they did with it. */
export interface Delegations {
  /** Of the county, those that work with this system. */
  townships(countyCode: string): Promise<readonly { readonly townshipCode: string; readonly name: string }[]>;
  /** Counted, and kept: counted again under the same id it is what it was. `until` is the first day that is not counted. */
  count(
    figuresId: string,
    township: { readonly townshipCode: string; readonly from: string; readonly until: string; readonly at: string },
  ): Promise<DelegationFigures & { readonly until: string }>;
}

/** R04. */
export interface DelegationFigures {
  readonly determinations: number;
  readonly refusals: number;
  /** Findings of inspections that had to be corrected. */
  readonly corrections: number;
  /** From the application to the decision, rounded. */
  readonly averageDays: number;
}
