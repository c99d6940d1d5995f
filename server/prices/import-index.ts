import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { PriceRunDocument } from '../../adapters/mongo/price-runs.js';
import type { ImportPriceIndex } from '../../domain/api-prices.js';
import { addWorkingDays, civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyParameters } from '../../domain/policy/parameters.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { PriceOutcome } from '../../domain/ports/price-run-store.js';
import { nextReceiptNumber } from '../cases/receipt-number.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export type ImportIndex = (index: ImportPriceIndex, user: ActingUser) => Promise<{ readonly runId: string }>;

/** Ends after which another index of the same month is a correction that a person decides about. */
const decided: readonly PriceOutcome[] = ['paid', 'not-triggered', 'left'];

/** M06: writes a month's index down; its process starts afterwards (`dispatch/`). One at a time for a month. */
export function importIndex({
  database: { db, insertOnce },
  policies,
  townships,
  audit,
  clock,
  kick,
}: {
  readonly database: Pick<Database, 'db' | 'insertOnce'>;
  readonly policies: PolicyStore;
  readonly townships: Townships;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): ImportIndex {
  const runs = db.collection<PriceRunDocument>('priceRuns');

  return async ({ requestId, ...index }, user) => {
    if (await runs.findOne({ _id: requestId }, { projection: { _id: 1 } })) return { runId: requestId };
    const cityCode = user.areaCode;
    const today = civilDate(clock.now());
    for (const field of ['keyDate', 'publishedOn'] as const) {
      if (index[field] > today) throw refuse('invalid-input', { fields: [{ field, message: '日期不能晚于今天' }] });
    }
    const { groups, amountFen, days, policy } = linkageOf(await policies.inForce(cityCode, today));
    const calendar = { holidays: new Set(policy.values.holidays), makeUpDays: new Set(policy.values.makeUpDays) };
    const before = await runs.findOne({ cityCode, period: index.period, outcome: { $in: decided } }, { sort: { createdAt: -1 } });

    const at = clock.now().toISOString();
    const openFor = `${cityCode}:${index.period}`;
    const isNew = await insertOnce(async () =>
      runs.insertOne({
        _id: requestId,
        ...index,
        runNumber: await nextReceiptNumber(db, `JG-${cityCode}`, today),
        cityCode,
        countyCodes: [...new Set((await townships.all()).filter(({ served }) => served).map(({ countyCode }) => countyCode))],
        dueOn: addWorkingDays(index.publishedOn, days, calendar),
        groups,
        amountFen,
        policyVersion: policy.version,
        ...(before && { corrects: before._id }),
        importedBy: user.username,
        importedByName: user.name,
        createdAt: at,
        status: 'starting',
        processStart: 'pending',
        openFor,
        sortKey: `${at}~${requestId}`,
      }),
    );
    if (!isNew && !(await runs.findOne({ _id: requestId }))) throw refuse('price-run-open');
    if (isNew)
      await audit.append({
        actor: user.username,
        actorName: user.name,
        act: 'price-index-imported',
        subjectId: requestId,
        detail: index.period,
      });
    kick();
    return { runId: requestId };
  };
}

/** What the policy says of price linkage; all of it must be there. */
function linkageOf(policy: PolicyParameters | undefined) {
  const {
    priceSubsidyGroups: groups,
    priceSubsidyFen: amountFen,
    priceSubsidyDays: days,
    cpiTriggerPercent,
    foodCpiTriggerPercent,
  } = policy?.values ?? {};
  if (
    !policy ||
    !groups ||
    amountFen === undefined ||
    days === undefined ||
    cpiTriggerPercent === undefined ||
    foodCpiTriggerPercent === undefined
  )
    throw refuse('parameter-missing', { message: '市级标准还没有价格临时补贴的触发值、对象、金额或时限，请先在“标准”里补充。' });
  return { groups, amountFen, days, policy };
}
