/** What a meeting needs to know of a case, gathered from its file. */
export interface CasePackets {
  /** `discussionFor` is the process that asks: another route of the case has figures of its own. */
  collect(caseId: string, discussionFor: string): Promise<CasePacket>;
}

export interface LabeledValue {
  readonly label: string;
  readonly value: string;
}

export interface CasePacket {
  /** Says nothing about who it is. */
  readonly facts: readonly LabeledValue[];
  /** For members without an interest only. */
  readonly personal: {
    readonly whatHappened: string;
    readonly placeText: string;
    readonly records: readonly { readonly at: string; readonly title: string; readonly byName: string; readonly details: readonly LabeledValue[] }[];
  };
  readonly personName: string;
  readonly causeCategory?: string;
  readonly personsConcerned?: number;
  /** Whoever worked on the case, by username. */
  readonly actedInCase: readonly string[];
}
