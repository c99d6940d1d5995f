import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { BatchLineView } from '../../domain/api-money.js';
import type { Page } from '../../domain/api.js';
import type { ActingUser } from '../http/acting-user.js';
import { csvRow, csvStart } from '../http/csv-row.js';

type ReadLines = (batchId: string, status: undefined, cursor: string | undefined, user: ActingUser) => Promise<Page<BatchLineView>>;

/** The lines of a batch as CSV, payees masked; the export is logged before its first line leaves. */
export function exportLines({ readLines, audit }: { readonly readLines: ReadLines; readonly audit: AuditLog }) {
  return async function* (batchId: string, user: ActingUser): AsyncGenerator<string> {
    await audit.append({ actor: user.username, actorName: user.name, act: 'lines-exported', subjectId: batchId });
    yield `${csvStart}姓名,乡镇,金额（元）,状态,银行流水号,键\n`;
    let cursor: string | undefined;
    do {
      const page: Page<BatchLineView> = await readLines(batchId, undefined, cursor, user);
      for (const { payeeName, townshipName, amountFen, status, bankRef = '', paymentId } of page.items) {
        yield csvRow([payeeName, townshipName, (amountFen / 100).toFixed(2), status, bankRef, paymentId]);
      }
      cursor = page.nextCursor === undefined ? undefined : Buffer.from(page.nextCursor, 'base64url').toString('utf8');
    } while (cursor !== undefined);
  };
}
