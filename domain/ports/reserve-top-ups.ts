/** M15: top-ups of townships' reserve funds; of a township one is open at a time. */
export interface ReserveTopUps {
  /** The platform saw that one is needed: its matter is begun afterwards. Once for each id, and nothing when one is open. */
  ask(need: TopUpNeed): Promise<void>;
  /** Whether this matter has the township's one open top-up, from now on or before. */
  take(matterId: string, townshipCode: string, at: string): Promise<boolean>;
  close(matterId: string, outcome: 'booked' | 'refused', at: string): Promise<void>;
}

/** `low`: less is left than the fund should have; `insufficient`: a hold did not fit. */
export interface TopUpNeed {
  readonly matterId: string;
  readonly townshipCode: string;
  readonly reason: 'low' | 'insufficient';
  readonly at: string;
}
