/** X26 by file: many orders at once. The file's id is its key: the bank takes it once, and each line's key is never paid twice. */
export interface BankBatches {
  /** `unknown`: the answer was lost; the same file may be sent again. `refused`: damaged, or that id stands for another file. */
  submit(file: BankFile): Promise<'accepted' | 'refused' | 'unknown'>;
  /** What became of each line, as the bank's answer file. */
  answer(
    fileId: string,
  ): Promise<{ readonly status: 'answered'; readonly content: string } | { readonly status: 'pending' | 'not-received' | 'unknown' }>;
  /** All movements of the paying account on those civil days, both included, as the bank's statement file; undefined when it did not answer. */
  statement(from: string, to: string): Promise<string | undefined>;
}

export interface BankFile {
  readonly fileId: string;
  readonly content: string;
  /** SHA-256 of the content, hex. */
  readonly checksum: string;
}
