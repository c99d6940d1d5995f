import type { Db } from 'mongodb';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { CaseHistory } from '../../domain/ports/case-history.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import type { ActDocument } from './act-model.js';
import type { CaseDocument } from './case-model.js';
import { insertOnce } from './insert-once.js';

/** What was found out about a slip of staff; kept apart from the case, until and after its matter is begun. */
export interface FaultFindingDocument {
  /** Of the finding. */
  readonly _id: string;
  readonly countyCode: string;
  /** Who did the step last. */
  readonly staff: string;
  /** The answers of the matter's start form. */
  readonly sealedAnswers: string;
  readonly at: string;
  readonly state: 'pending' | 'done';
}

const inspection = 'case-inspection';

export function caseHistory(db: Db, cipher: FieldCipher): CaseHistory {
  const acts = db.collection<ActDocument>('acts');
  const findings = db.collection<FaultFindingDocument>('faultFindings');
  const completed = (caseId: string) =>
    acts
      .find({ caseId, kind: { $exists: false }, processId: { $ne: inspection } })
      .sort({ at: 1 })
      .toArray();

  /** As the inspectors wrote it for this purpose. */
  async function summaryOf(caseId: string): Promise<string> {
    const found = await acts.find({ caseId, processId: inspection, elementId: 'findings' }).sort({ at: -1 }).limit(1).next();
    if (!found) return '';
    const { slipSummary } = JSON.parse(cipher.open(found.sealedData, sealedPlace.act(found._id))) as { slipSummary?: unknown };
    return typeof slipSummary === 'string' ? slipSummary : '';
  }

  return {
    async steps(caseId) {
      const names = new Map((await completed(caseId)).map(({ elementId, elementName }) => [elementId, elementName]));
      return [...names].map(([elementId, name]) => ({ elementId, name }));
    },

    async keep({ findingId, caseId, slipStep, at }) {
      const done = await completed(caseId);
      const slip = done.findLast(({ elementId }) => elementId === slipStep);
      const file = await db.collection<CaseDocument>('cases').findOne({ _id: caseId }, { projection: { receiptNumber: 1, countyCode: 1 } });
      if (!slip || !file) return false;
      const answers = {
        staff: slip.by,
        caseNumber: file.receiptNumber,
        slipAt: slip.elementName,
        slipSummary: await summaryOf(caseId),
        history: done.map((act) => `${civilDate(new Date(act.at))} ${act.elementName}：${act.byName}`).join('\n'),
      };
      const sealedAnswers = cipher.seal(JSON.stringify(answers), sealedPlace.matter(`fault:${findingId}`));
      const finding = { _id: findingId, countyCode: file.countyCode, staff: slip.by, sealedAnswers, at, state: 'pending' as const };
      await insertOnce(() => findings.insertOne(finding));
      return true;
    },
  };
}
