import { join } from 'node:path';
import { callbacks } from './callbacks.js';
import { bankFiles, type BankFiles } from './bank-files.js';
import { openLedgerFile } from './ledger-file.js';
import { transferBook } from './transfer-book.js';
import { type Transfer } from './transfer.js';

export interface Order {
  readonly key: string;
  readonly amountFen: number;
  readonly accountNumber: string;
  readonly purpose: string;
}

export interface Bank {
  /** The same key and order get the same answer and one payment; `conflict` when the key was used for another order. */
  transfer(order: Order, callbackCount: number): Promise<Transfer | 'conflict'>;
  find(key: string): Transfer | undefined;
  /** The payments that moved money, in order. */
  payments(): readonly Transfer[];
  readonly files: BankFiles;
  close(): Promise<void>;
}

export interface BankOptions {
  readonly dataDir?: string;
  readonly callbackUrl?: string;
  readonly callbackSecret?: string;
  readonly payDelayMs?: number;
  readonly now: () => Date;
}

/** A bank that never pays a key twice. What it accepted before a crash it pays after it. */
export async function openBank(options: BankOptions): Promise<Bank> {
  const file = await openLedgerFile(options.dataDir && join(options.dataDir, 'bank-ledger.jsonl'));
  const book = transferBook(file.loaded);
  const reporter = callbacks(options);
  const timers = new Set<NodeJS.Timeout>();

  const report = (transfer: Transfer): void => {
    for (let count = 0; count < transfer.callbacks; count += 1) {
      void reporter.report(transfer).then(async (delivered) => {
        if (delivered) await file.append({ event: 'called-back', key: transfer.key });
      });
    }
  };
  const afterwards = (work: () => Promise<void>): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work();
    }, options.payDelayMs ?? 200);
    timers.add(timer);
  };
  const settle = async (key: string): Promise<void> => {
    const at = options.now().toISOString();
    const transfer = book.find(key);
    if (transfer?.status !== 'accepted') return;
    // An account that turns out to be closed: accepted first, sent back later.
    const entry = transfer.accountNumber.endsWith('9999')
      ? { event: 'rejected' as const, key, amountFen: transfer.amountFen, bankRef: transfer.bankRef, reason: 'ACCOUNT_CLOSED', at }
      : { event: 'paid' as const, key, at };
    await file.append(entry);
    const settled = book.apply(entry);
    if (settled.callbacks > 0) report(settled);
    await files.settled(settled);
    // An account that is closed after the money has arrived.
    if (settled.status === 'paid' && settled.accountNumber.endsWith('8888')) afterwards(() => comeBack(key));
  };
  const comeBack = async (key: string): Promise<void> => {
    const entry = { event: 'returned' as const, key, at: options.now().toISOString() };
    await file.append(entry);
    book.apply(entry);
  };
  const settleLater = (key: string): void => {
    afterwards(() => settle(key));
  };

  for (const transfer of book.all()) {
    if (transfer.status === 'accepted') settleLater(transfer.key);
    else if (!transfer.isReported && transfer.status !== 'returned') report(transfer);
  }

  const inFlight = new Map<string, Promise<Transfer | 'conflict'>>();
  const decide = async (order: Order, callbackCount: number, fileId?: string): Promise<Transfer | 'conflict'> => {
    const known = book.find(order.key);
    // What was sent back or came back is not paid: its key is free for another order.
    if (known && known.status !== 'rejected' && known.status !== 'returned') {
      return known.amountFen === order.amountFen && known.accountNumber === order.accountNumber ? known : 'conflict';
    }

    const at = options.now().toISOString();
    const bankRef = book.nextBankRef();
    const entry = order.accountNumber.endsWith('0000')
      ? { event: 'rejected' as const, key: order.key, amountFen: order.amountFen, bankRef, reason: 'ACCOUNT_UNUSABLE', at, ...(fileId !== undefined && { fileId }) }
      : { event: 'accepted' as const, ...order, bankRef, at, callbacks: callbackCount, ...(fileId !== undefined && { fileId }) };
    await file.append(entry);
    const transfer = book.apply(entry);
    if (transfer.status === 'accepted') settleLater(order.key);
    return transfer;
  };

  const inTurn = (order: Order, callbackCount: number, fileId?: string): Promise<Transfer | 'conflict'> => {
    // One after another for each key, so that two at once cannot both find it new.
    const before = inFlight.get(order.key) ?? Promise.resolve();
    const answer = before.then(() => decide(order, callbackCount, fileId));
    inFlight.set(order.key, answer);
    void answer.finally(() => inFlight.get(order.key) === answer && inFlight.delete(order.key)).catch(() => undefined);
    return answer;
  };
  const files = bankFiles({ ledger: file, book, order: (order, fileId) => inTurn(order, 0, fileId), report: reporter.reportFile, now: options.now });
  void files.resume();

  return {
    transfer: (order, callbackCount) => inTurn(order, callbackCount),
    files,
    find: (key) => book.find(key),
    payments: () => book.all().filter(({ paidAt }) => paidAt !== undefined),
    async close() {
      for (const timer of timers) clearTimeout(timer);
      reporter.close();
      await file.close();
    },
  };
}
