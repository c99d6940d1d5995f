import type { FaultFindingDocument } from '../../adapters/mongo/case-history.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { processIds } from '../../processes/contract.js';
import { nextReceiptNumber } from '../cases/receipt-number.js';
import type { Townships } from '../emergencies/townships.js';
import type { Forms } from '../tasks/forms.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

const formId = 'fault-review-begin';

/** M30: begins the matter of each slip of staff that an inspection found: apart from the case, seen by the supervisor and discipline alone. */
export function faultReviews({ db, insertOnce }: Pick<Database, 'db' | 'insertOnce'>, forms: Forms, townships: Townships): Outbox {
  const findings = db.collection<FaultFindingDocument>('faultFindings');
  const matters = db.collection<MatterDocument>('matters');

  return {
    name: 'fault-reviews',

    pending: (limit) => oldestIds(findings, { state: 'pending' }, { at: 1 }, limit),

    async finish(findingId) {
      const finding = await findings.findOne({ _id: findingId });
      if (!finding || finding.state === 'done') return;
      const form = await forms.find(formId);
      if (!form) throw new Error(`Expected the form '${formId}' to be deployed, found none: the finding ${findingId} waits.`);
      const { countyCode, staff, sealedAnswers, at } = finding;
      const matterId = `fault:${findingId}`;
      const county = (await townships.all()).find((township) => township.countyCode === countyCode);
      const matter: MatterDocument = {
        _id: matterId,
        matterNumber: await nextReceiptNumber(db, `RC-${countyCode}`, civilDate(new Date(at))),
        processId: processIds.faultToleranceReview,
        processName: '容错纠错',
        title: '检查发现的差错',
        countyCode,
        areaName: county?.countyName ?? countyCode,
        seenBy: ['supervisor', 'discipline-officer'],
        formId: form.formId,
        formVersion: form.version,
        sealedAnswers,
        variables: { staff },
        begunBy: 'platform',
        begunByName: '平台',
        createdAt: at,
        processStart: 'pending',
        sortKey: `${at}~${matterId}`,
      };
      await insertOnce(() => matters.insertOne(matter));
      await findings.updateOne({ _id: findingId }, { $set: { state: 'done' } });
    },
  };
}
