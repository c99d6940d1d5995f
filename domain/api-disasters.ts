/** What the server answers about households struck by a disaster (M11). */
import type { z } from 'zod';
import { VictimFacts, VictimMarks, type DisasterKind, type ReliefKind, type ReliefRound } from './disaster/victims.js';

/** Enters a household, or corrects what was entered. */
export const RegisterVictim = VictimFacts.extend(VictimMarks.shape);
export type RegisterVictim = z.output<typeof RegisterVictim>;

export interface DisasterView {
  readonly matterId: string;
  readonly matterNumber: string;
  readonly title: string;
  readonly disasterKind: DisasterKind;
  readonly townshipName: string;
  /** None between two rounds. */
  readonly round?: ReliefRound;
  readonly counts: { readonly victims: number; readonly unmarked: number };
  readonly mayRegister: boolean;
}

export interface VictimView extends RegisterVictim {
  readonly householdId: string;
  readonly householdNumber: string;
  /** Masked. */
  readonly headName: string;
  readonly caseId?: string;
  readonly reliefs: readonly {
    readonly kind: ReliefKind;
    readonly amountFen: number;
    readonly state: 'proposed' | 'approved' | 'paid';
    readonly policyVersion: string;
    /** Of the table `disaster-relief`. */
    readonly tableVersion?: number;
  }[];
}
