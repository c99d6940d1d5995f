/** Matters of offices, as workers see them: nothing of what was filled in. */
export interface MatterStore {
  find(matterId: string): Promise<Matter | undefined>;
}

export interface Matter {
  readonly matterId: string;
  readonly matterNumber: string;
  readonly processId: string;
  readonly title: string;
  /** A county's, or the city's own code. */
  readonly countyCode: string;
  readonly townshipCode?: string;
  readonly begunAt: string;
}
