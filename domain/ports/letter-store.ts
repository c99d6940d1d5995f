import type { Letter } from '../letter/letter.js';

export const letterKinds = ['acceptance', 'missing-papers', 'decision'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Letters as they went out: numbered once, their words never changed. */
export interface LetterStore {
  /** Composed and numbered at the first time; later it is the letter that was written then. */
  write(
    letter: {
      readonly letterId: string;
      readonly caseId: string;
      readonly townshipCode: string;
      readonly kind: LetterKind;
      readonly writtenAt: string;
    },
    compose: (number: string) => Promise<Letter>,
  ): Promise<LetterRecord>;
  ofCase(caseId: string): Promise<readonly LetterRecord[]>;
  /** In the clear. */
  read(caseId: string, letterId: string): Promise<{ readonly record: LetterRecord; readonly letter: Letter } | undefined>;
}

export interface LetterRecord {
  readonly letterId: string;
  readonly caseId: string;
  readonly kind: LetterKind;
  readonly number: string;
  readonly title: string;
  readonly writtenAt: string;
  /** Of its words, hexadecimal. */
  readonly sha256: string;
}
