import type { Db } from 'mongodb';
import type { ActModel } from '../../adapters/mongo/act-model.js';
import type { CareWordDocument } from '../../adapters/mongo/cares.js';
import type { CareView, CareVisit } from '../../domain/api-care.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Care, CareStore } from '../../domain/ports/care-store.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PaymentStore } from '../../domain/ports/payment-store.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadModel } from '../monitoring/documents.js';
import { careRows, type CareRowNeeds } from './care-rows.js';
import { findCare } from './find-care.js';

interface Needs extends CareRowNeeds {
  readonly db: Db;
  readonly acts: ActModel;
  readonly cares: CareStore;
  readonly payments: PaymentStore;
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly clock: Clock;
}
export type ReadCare = (careId: string, user: ActingUser) => Promise<CareView>;

const shownVisits = 30;

/** One person's care: agreements, the last visits, the months that were ordered and what became of them. */
export function readCare(needs: Needs): ReadCare {
  const { db, acts, cares, payments, model, clock } = needs;
  const words = db.collection<CareWordDocument>('careWords');

  return async (careId, user) => {
    const care = await findCare(cares, careId, user);
    const row = await careRows(needs, [care], civilDate(clock.now()));
    const caseId = care.caseId ?? '';
    const paid = new Map((await payments.ofCase(caseId)).map(({ period, status }) => [period, status]));
    const task = await model.tasks.findOne({ caseId, state: 'open', elementId: 'visitPerson' }, { projection: { _id: 1 } });
    const agreementId = care.agreements.at(-1)?.agreementId;
    const isTold = agreementId !== undefined && (await words.countDocuments({ _id: withdrawalId(agreementId) }, { limit: 1 })) > 0;

    return {
      ...row(care),
      agreements: care.agreements.map(({ key: _key, ...agreement }) => agreement).reverse(),
      months: care.months.map(({ key: _key, ...month }) => ({ ...month, ...statusOf(paid.get(month.period)) })).reverse(),
      visits: await visitsOf(care),
      hasCaregiver: (await acts.countDocuments({ caseId, elementId: 'signAgreement' }, { limit: 1 })) > 0,
      isWithdrawing: care.state === 'agreed' && isTold,
      ...(task && { visitTaskKey: task._id }),
    };
  };

  async function visitsOf({ caseId = '' }: Care): Promise<readonly CareVisit[]> {
    const found = await acts
      .find({ caseId, elementId: 'visitPerson', kind: { $exists: false } }, { byName: 1, engineVariables: 1 })
      .sort({ at: -1 })
      .limit(shownVisits)
      .lean();
    return found.map(({ byName, engineVariables }) => ({
      byName,
      visitedOn: String(engineVariables['visitedOn'] ?? ''),
      outcome: String(engineVariables['visitOutcome'] ?? ''),
    }));
  }
}

/** Of an agreement there is one such word. */
export function withdrawalId(agreementId: string): string {
  return `${agreementId}:withdrew`;
}

function statusOf(status: CareView['months'][number]['status']) {
  return status === undefined ? {} : { status };
}
