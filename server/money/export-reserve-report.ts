import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import { owedAges, type FundView } from '../../domain/api-money.js';
import type { ActingUser } from '../http/acting-user.js';
import { csvRow, csvStart } from '../http/csv-row.js';

const yuan = (fen: number | undefined) => (fen === undefined ? '' : (fen / 100).toFixed(2));

/** R13 as CSV: one line a township; nothing about a person. The export is logged. */
export function exportReserveReport(audit: AuditLog) {
  return async (funds: readonly FundView[], user: ActingUser): Promise<string> => {
    await audit.append({ actor: user.username, actorName: user.name, act: 'reserve-report-exported', subjectId: user.areaCode });
    const rows = funds.flatMap(({ townshipName, balanceFen, heldFen, reserve }) =>
      reserve === undefined
        ? []
        : [
            csvRow([
              townshipName,
              yuan(balanceFen),
              yuan(heldFen),
              yuan(balanceFen - heldFen),
              yuan(reserve.minimumFen),
              reserve.topUp ? '在办' : '',
              ...owedAges.map((age) => reserve.owed[age]),
            ]),
          ],
    );
    const head = csvRow(['乡镇', '余额（元）', '已占用（元）', '可用（元）', '最低额（元）', '补充', '未补说明：未到期', '逾期10天内', '逾期11至30天', '逾期30天以上']);
    return `${csvStart}${head}${rows.join('')}`;
  };
}
