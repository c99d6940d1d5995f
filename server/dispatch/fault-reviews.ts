import type { Db } from 'mongodb';
import type { FaultFindingDocument } from '../../adapters/mongo/case-history.js';
import { processIds } from '../../processes/contract.js';
import type { BeginByPlatform } from '../matters/begin-by-platform.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** M30: begins the matter of each slip of staff that an inspection found: apart from the case, seen by the supervisor and discipline alone. */
export function faultReviews(db: Db, begin: BeginByPlatform): Outbox {
  const findings = db.collection<FaultFindingDocument>('faultFindings');

  return {
    name: 'fault-reviews',

    pending: (limit) => oldestIds(findings, { state: 'pending' }, { at: 1 }, limit),

    async finish(findingId) {
      const finding = await findings.findOne({ _id: findingId });
      if (!finding || finding.state === 'done') return;
      const { countyCode, staff, sealedAnswers, at } = finding;
      await begin({
        matterId: `fault:${findingId}`,
        series: 'RC',
        startForm: 'fault-review-begin',
        processId: processIds.faultToleranceReview,
        processName: '容错纠错',
        title: '检查发现的差错',
        countyCode,
        seenBy: ['supervisor', 'discipline-officer'],
        sealedAnswers,
        variables: { staff },
        createdAt: at,
      });
      await findings.updateOne({ _id: findingId }, { $set: { state: 'done' } });
    },
  };
}
