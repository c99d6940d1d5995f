import type { Seeded } from '../../support/seeded.js';

export type BankAnswer = 'paid' | 'error' | 'silence';

/** The witness: it pays once a key, whatever it answers. */
export class Bank {
  readonly payments = new Map<string, number>();
  asked = 0;

  constructor(private readonly random: Seeded) {}

  /** It may fail before it has paid, and it may fall silent after it. */
  pay(key: string, amountFen: number): BankAnswer {
    this.asked++;
    const mood = this.random.weighted([
      [0.7, 'well'],
      [0.15, 'refuses to talk'],
      [0.15, 'silent afterwards'],
    ] as const);
    if (mood === 'refuses to talk') return 'error';
    const paid = this.payments.get(key);
    if (paid !== undefined && paid !== amountFen)
      throw new Error(`The bank was asked to pay ${amountFen} for '${key}', which it paid as ${paid}`);
    this.payments.set(key, amountFen);
    return mood === 'well' ? 'paid' : 'silence';
  }
}
