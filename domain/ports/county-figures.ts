/** What a county has done, counted from its cases. */
export interface CountyFiguresStore {
  /** Counted since that time, and kept: counted again under the same id it is what it was. */
  count(figuresId: string, county: { readonly countyCode: string; readonly since: string; readonly now: string }): Promise<CountyFigures>;
}

export interface CountyFigures {
  readonly casesReported: number;
  /** Of these. */
  readonly casesClosed: number;
  /** Open tasks past their date. */
  readonly overdueTasks: number;
}
