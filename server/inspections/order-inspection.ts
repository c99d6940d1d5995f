import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { InspectionDocument } from '../../adapters/mongo/inspections.js';
import type { OrderInspection } from '../../domain/api-inspections.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { inspectionNumber } from './inspection-number.js';

export type OrderInspectionOf = (order: OrderInspection, user: ActingUser) => Promise<{ readonly inspectionId: string }>;

/** M30: saves an inspection; its process starts afterwards (`dispatch/`). */
export function orderInspection({
  database: { db, cases, insertOnce },
  townships,
  audit,
  clock,
  kick,
}: {
  readonly database: Pick<Database, 'db' | 'cases' | 'insertOnce'>;
  readonly townships: Townships;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): OrderInspectionOf {
  const inspections = db.collection<InspectionDocument>('inspections');

  /** Which cases can be drawn. */
  async function scopeOf(order: OrderInspection, countyCode: string, today: string): Promise<Pick<InspectionDocument, 'from' | 'until' | 'townshipCode' | 'caseId'>> {
    if (order.kind === 'targeted') {
      const file = await cases.findOne({ receiptNumber: order.receiptNumber, countyCode }, { reportedAt: 1 }).lean();
      if (!file) throw refuse('invalid-input', { fields: [{ field: 'receiptNumber', message: '本县没有这个受理编号' }] });
      return { from: today, until: today, caseId: file._id };
    }
    const { from, until, townshipCode } = order;
    if (from > until) throw refuse('invalid-input', { fields: [{ field: 'until', message: '结束日期不能早于开始日期' }] });
    if (until > today) throw refuse('invalid-input', { fields: [{ field: 'until', message: '结束日期不能晚于今天' }] });
    if (townshipCode === undefined) return { from, until };
    if ((await townships.find(townshipCode))?.countyCode !== countyCode) {
      throw refuse('invalid-input', { fields: [{ field: 'townshipCode', message: '不是本县的镇（街道）' }] });
    }
    return { from, until, townshipCode };
  }

  return async (order, user) => {
    const { requestId, kind } = order;
    if (await inspections.findOne({ _id: requestId })) return { inspectionId: requestId };
    const countyCode = user.areaCode;
    const at = clock.now().toISOString();
    const today = civilDate(clock.now());
    const inspection: InspectionDocument = {
      _id: requestId,
      ...(await scopeOf(order, countyCode, today)),
      inspectionNumber: await inspectionNumber(db)(countyCode, at),
      kind,
      countyCode,
      orderedBy: user.username,
      orderedByName: user.name,
      createdAt: at,
      status: 'starting',
      processStart: 'pending',
      sortKey: `${at}~${requestId}`,
    };
    if (await insertOnce(() => inspections.insertOne(inspection))) {
      await audit.append({ actor: user.username, actorName: user.name, act: 'inspection-ordered', subjectId: requestId, detail: kind });
    }
    kick();
    return { inspectionId: requestId };
  };
}
