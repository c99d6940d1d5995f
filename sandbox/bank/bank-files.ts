import { type Order } from './bank.js';
import { controlled, parseOrders, sha256 } from './file-format.js';
import { type LedgerEntry, type LedgerFile } from './ledger-file.js';
import { type TransferBook } from './transfer-book.js';
import { type Transfer } from './transfer.js';

type FileEntry = Extract<LedgerEntry, { event: 'file' }>;

export interface BankFiles {
  /** The same id and file again changes nothing. */
  take(file: { readonly fileId: string; readonly checksum: string; readonly content: string }, callbackCount: number): Promise<'taken' | 'damaged' | 'other-file'>;
  answer(fileId: string): string | 'pending' | 'not-received';
  /** `contradicts`: the first line is missing, the second has another amount, and there is one that nobody ordered. */
  statement(from: string, to: string, contradicts: boolean): string;
  /** A transfer has ended; when it was the last of its file, that is told. */
  settled(transfer: Transfer): Promise<void>;
  /** Goes on with files that a crash interrupted. */
  resume(): Promise<void>;
}

/** Files of many orders. Each line is a transfer under its own key, so it is paid once however it comes. */
export function bankFiles({
  ledger,
  book,
  order,
  report,
  now,
}: {
  readonly ledger: LedgerFile;
  readonly book: TransferBook;
  readonly order: (order: Order, fileId: string) => Promise<Transfer | 'conflict'>;
  readonly report: (fileId: string) => Promise<boolean>;
  readonly now: () => Date;
}): BankFiles {
  const files = new Map<string, FileEntry>();
  const reported = new Set<string>();
  for (const entry of ledger.loaded) {
    if (entry.event === 'file') files.set(entry.key, entry);
    if (entry.event === 'file-reported') reported.add(entry.key);
  }

  /** What became of a key in that file. A key that another order holds or has paid is answered by that one. */
  const outcome = (key: string, file: FileEntry): Transfer | undefined => {
    const last = book.find(key);
    return book.ofFile(key, file.key) ?? (last?.status === 'paid' || last?.status === 'accepted' ? last : undefined);
  };
  const isAnswered = (file: FileEntry): boolean =>
    file.orders.every(({ key, amountFen }) => {
      const transfer = outcome(key, file);
      return transfer !== undefined && (transfer.amountFen !== amountFen || transfer.status !== 'accepted');
    });

  const carryOut = async (file: FileEntry): Promise<void> => {
    for (const line of file.orders) if (!outcome(line.key, file)) await order(line, file.key);
    await tell(file);
  };
  const tell = async (file: FileEntry): Promise<void> => {
    if (reported.has(file.key) || !isAnswered(file)) return;
    reported.add(file.key);
    for (let count = 0; count < file.callbacks; count += 1) {
      void report(file.key).then(async (delivered) => {
        if (delivered) await ledger.append({ event: 'file-reported', key: file.key });
      });
    }
  };

  return {
    async take({ fileId, checksum, content }, callbacks) {
      const known = files.get(fileId);
      if (known) return known.checksum === checksum ? 'taken' : 'other-file';
      const orders = sha256(content) === checksum ? parseOrders(content) : undefined;
      if (!orders) return 'damaged';
      const entry: FileEntry = { event: 'file', key: fileId, checksum, orders, at: now().toISOString(), callbacks };
      files.set(fileId, entry);
      await ledger.append(entry);
      void carryOut(entry);
      return 'taken';
    },

    answer(fileId) {
      const file = files.get(fileId);
      if (!file) return 'not-received';
      if (!isAnswered(file)) return 'pending';
      const lines = file.orders.map(({ key, amountFen }) => {
        const transfer = outcome(key, file);
        const isConflict = transfer?.amountFen !== amountFen;
        const isPaid = !isConflict && transfer.paidAt !== undefined && transfer.status !== 'rejected';
        return [key, String(amountFen), isPaid ? 'paid' : 'rejected', transfer?.bankRef ?? '', isPaid ? '' : isConflict ? 'KEY_CONFLICT' : (transfer.reason ?? 'UNKNOWN')];
      });
      return controlled('YIMEN-ANSWER-1', [fileId], lines);
    },

    statement(from, to, contradicts) {
      const lines = book.ever().flatMap(({ key, amountFen, bankRef, paidAt, returnedAt }) => [
        ...(paidAt === undefined ? [] : [[key, String(amountFen), 'debit', bankRef, dayOf(paidAt)]]),
        ...(returnedAt === undefined ? [] : [[key, String(amountFen), 'return', `${bankRef}R`, dayOf(returnedAt)]]),
      ]);
      const shown = lines.filter(([, , , , day = '']) => from <= day && day <= to);
      if (contradicts) {
        shown.splice(0, 1);
        if (shown[0]) shown[0] = [shown[0][0] ?? '', String(Number(shown[0][1]) + 100), ...shown[0].slice(2)];
        shown.push(['ordered-by-nobody', '12300', 'debit', 'B99999999', to]);
      }
      return controlled('YIMEN-STATEMENT-1', [from, to], shown);
    },

    async settled({ fileId }) {
      const file = fileId === undefined ? undefined : files.get(fileId);
      if (file) await tell(file);
    },

    async resume() {
      for (const file of files.values()) if (!reported.has(file.key)) await carryOut(file);
    },
  };
}

/** The civil day in the bank's zone. */
function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
}
