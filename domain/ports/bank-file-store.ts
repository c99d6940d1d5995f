import type { BankFile } from './bank-batches.js';

/** Files to the bank and its answers. Each is written once; what it says of people is sealed. */
export interface BankFileStore {
  /** The file of that id: written now, or the one written before. */
  write(file: BankFile & Omit<BankFileRecord, 'state' | 'fileId' | 'checksum'>): Promise<BankFileRecord>;
  find(fileId: string): Promise<BankFileRecord | undefined>;
  /** In the order in which they were written. */
  ofBatch(batchId: string): Promise<readonly BankFileRecord[]>;
  read(fileId: string): Promise<BankFile>;
  /** Once; false when another answer is kept already. */
  keepAnswer(fileId: string, content: string, at: string): Promise<boolean>;
  readAnswer(fileId: string): Promise<string | undefined>;
  mark(fileId: string, state: 'sent' | 'answered', at: string): Promise<void>;
}

export interface BankFileRecord {
  readonly fileId: string;
  readonly batchId: string;
  readonly attempt: number;
  readonly lineCount: number;
  readonly totalFen: number;
  readonly checksum: string;
  readonly state: 'written' | 'sent' | 'answered';
  readonly writtenAt: string;
  readonly sentAt?: string;
  readonly answeredAt?: string;
}
