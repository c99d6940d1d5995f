import { createHash } from 'node:crypto';
import { type Order } from './bank.js';

/** The bank's side of the layout that is agreed with its customers: head, lines, and a tail with number, sum and checksum. */
export function controlled(kind: string, header: readonly string[], lines: readonly (readonly string[])[]): string {
  const body = [['H', kind, ...header], ...lines.map((line) => ['D', ...line])].map((fields) => `${fields.join(',')}\n`).join('');
  return `${body}T,${lines.length},${lines.reduce((sum, line) => sum + Number(line[1]), 0)},${sha256(body)}\n`;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Undefined when the file is damaged. */
export function parseOrders(content: string): Order[] | undefined {
  const tailAt = content.lastIndexOf('\nT,') + 1;
  const [, count, total, checksum] = content.slice(tailAt).trim().split(',');
  const rows = content.slice(0, tailAt).split('\n').slice(1, -1);
  const orders = rows.map((row) => {
    const [, key = '', amount = '', accountNumber = '', , purpose = ''] = row.split(',');
    return { key, amountFen: Number(amount), accountNumber, purpose };
  });
  const isWhole =
    content.startsWith('H,YIMEN-PAY-1,') &&
    Number(count) === orders.length &&
    Number(total) === orders.reduce((sum, { amountFen }) => sum + amountFen, 0) &&
    checksum === sha256(content.slice(0, tailAt)) &&
    orders.every(({ key, amountFen, accountNumber }) => key !== '' && amountFen > 0 && /^\d{8,32}$/.test(accountNumber));
  return isWhole ? orders : undefined;
}
