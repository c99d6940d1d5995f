import { writeControlled, type Sha256 } from './controlled-file.js';

export interface OrderLine {
  readonly key: string;
  readonly amountFen: number;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly purpose: string;
}

/** `H,YIMEN-PAY-1,file id,county,program,period` and a line `D,key,fen,account,name,purpose` for each order. */
export function writeOrderFile(
  { fileId, countyCode, program, period }: Readonly<Record<'fileId' | 'countyCode' | 'program' | 'period', string>>,
  orders: readonly OrderLine[],
  sha256: Sha256,
): string {
  const lines = orders.map(({ key, amountFen, accountNumber, accountName, purpose }) => [
    key,
    String(amountFen),
    accountNumber,
    accountName,
    purpose,
  ]);
  return writeControlled('YIMEN-PAY-1', { header: [fileId, countyCode, program, period], lines }, 1, sha256);
}

/** The keys of the orders in a file. */
export function keysOf(content: string): readonly string[] {
  return content.split('\n').flatMap((row) => (row.startsWith('D,') ? [row.split(',')[1] ?? ''] : []));
}
