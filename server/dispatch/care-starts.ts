import type { Db } from 'mongodb';
import type { CareDocument } from '../../adapters/mongo/cares.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import { processIds } from '../../processes/contract.js';
import type { OpenFollowUp } from '../cases/open-follow-up.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Opens a case for the care of each tekun person (ADR 0013): it goes on for years, and the case in which tekun was confirmed does not wait for it. */
export function careStarts(db: Db, households: Pick<HouseholdStore, 'readMember'>, openFollowUp: OpenFollowUp): Outbox {
  const cares = db.collection<CareDocument>('cares');

  return {
    name: 'care-starts',

    pending: (limit) => oldestIds(cares, { caseStart: 'pending' }, { openedOn: 1 }, limit),

    async finish(careId) {
      const care = await cares.findOne({ _id: careId, caseStart: 'pending' });
      if (!care) return;
      const { fromCaseId, benefitId, householdId, personId } = care;
      const person = await households.readMember(personId, { actor: 'platform', purpose: '特困人员照料' });
      const caseId = await openFollowUp({
        reportId: `care:${careId}`,
        program: processIds.tekunCare,
        channel: 'platform',
        householdId,
        about: { fromCaseId, benefitId, careId },
        situation: '特困人员：评估自理能力，落实照料',
        act: 'care-opened',
        ...(person && { person }),
      });
      await cares.updateOne({ _id: careId }, { $set: { caseId, caseStart: 'opened' } });
    },
  };
}
