import { type LedgerEntry } from './ledger-file.js';
import { type Transfer } from './transfer.js';

type TransferEntry = Exclude<LedgerEntry, { event: 'file' | 'file-reported' }>;

export interface TransferBook {
  find(key: string): Transfer | undefined;
  all(): readonly Transfer[];
  /** The transfer of that file, also when the key was used once more since. */
  ofFile(key: string, fileId: string): Transfer | undefined;
  /** All transfers, also those of keys that were used once more since. */
  ever(): readonly Transfer[];
  /** The transfer after an entry that is on disk. */
  apply(entry: TransferEntry): Transfer;
  nextBankRef(): string;
}

/** What the ledger's entries add up to. */
export function transferBook(loaded: readonly LedgerEntry[]): TransferBook {
  const transfers = new Map<string, Transfer>();
  const replaced: Transfer[] = [];
  let refCount = 0;

  const book: TransferBook = {
    find: (key) => transfers.get(key),
    all: () => [...transfers.values()],
    ofFile: (key, fileId) => [transfers.get(key), ...replaced].find((transfer) => transfer?.key === key && transfer.fileId === fileId),
    ever: () => [...replaced, ...transfers.values()],
    apply(entry) {
      const before = transfers.get(entry.key);
      const transfer = next(before, entry);
      if (before && before.bankRef !== transfer.bankRef) replaced.push(before);
      // In the order of what happened last, so that the ledger reads in order of payment.
      transfers.delete(entry.key);
      transfers.set(entry.key, transfer);
      return transfer;
    },
    nextBankRef: () => `B${String((refCount += 1)).padStart(8, '0')}`,
  };

  for (const entry of loaded) {
    if (entry.event === 'file' || entry.event === 'file-reported') continue;
    book.apply(entry);
    if ('bankRef' in entry) refCount = Math.max(refCount, Number(entry.bankRef.slice(1)));
  }
  return book;
}

function next(before: Transfer | undefined, entry: TransferEntry): Transfer {
  switch (entry.event) {
    case 'accepted':
      return {
        key: entry.key, amountFen: entry.amountFen, accountNumber: entry.accountNumber, bankRef: entry.bankRef,
        status: 'accepted', callbacks: entry.callbacks, isReported: false, ...(entry.fileId !== undefined && { fileId: entry.fileId }),
      };
    case 'rejected':
      // Refused at once: the answer said so, and nothing is left to report.
      return {
        key: entry.key, amountFen: entry.amountFen, accountNumber: before?.accountNumber ?? '', bankRef: entry.bankRef,
        status: 'rejected', reason: entry.reason,
        callbacks: before?.status === 'accepted' ? before.callbacks : 0,
        isReported: before?.status !== 'accepted',
        ...((entry.fileId ?? before?.fileId) !== undefined && { fileId: entry.fileId ?? before?.fileId }),
      };
    case 'paid':
      return { ...known(before, entry), status: 'paid', paidAt: entry.at };
    case 'returned':
      return { ...known(before, entry), status: 'returned', returnedAt: entry.at };
    case 'called-back':
      return { ...known(before, entry), isReported: true };
  }
}

function known(transfer: Transfer | undefined, entry: TransferEntry): Transfer {
  if (!transfer) throw new Error(`The ledger says '${entry.event}' of key '${entry.key}' before it was accepted.`);
  return transfer;
}
