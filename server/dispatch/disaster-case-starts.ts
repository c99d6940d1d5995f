import type { Db } from 'mongodb';
import type { DisasterVictimDocument } from '../../adapters/mongo/disaster-documents.js';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import { processIds } from '../../processes/contract.js';
import { openCase, type OpenCaseNeeds } from '../cases/open-case.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

const platform = { username: 'platform', name: '平台' };

/** M11: opens a case for each household that a disaster struck, through which it is paid; the matter's process works in it. */
export function disasterCaseStarts(db: Db, { households, ...opening }: OpenCaseNeeds & { readonly households: HouseholdStore }): Outbox {
  const victims = db.collection<DisasterVictimDocument>('disasterVictims');
  const matters = db.collection<MatterDocument>('matters');

  return {
    name: 'disaster-case-starts',

    pending: (limit) => oldestIds(victims, { caseStart: 'pending' }, { at: 1 }, limit),

    async finish(victimId) {
      const victim = await victims.findOne({ _id: victimId, caseStart: 'pending' });
      if (!victim) return;
      const { matterId, householdId } = victim;
      const today = civilDate(opening.clock.now());
      const household = await households.find(householdId, today);
      const payee = household && (await households.payee(householdId, undefined, today));
      if (!household || !payee) throw new Error(`Expected household '${householdId}' of matter ${matterId} on file with somebody who is paid for it, found none.`);
      const reader = { actor: 'platform', purpose: '受灾救助建立案卷' };
      const person = await households.readMember(payee.personId, reader);
      const account = await households.readAccount(payee.personId, reader);
      const matter = await matters.findOne({ _id: matterId }, { projection: { matterNumber: 1 } });
      const { caseId } = await openCase(
        opening,
        `disaster:${victimId}`,
        {
          facts: { program: processIds.disasterRelief, channel: 'platform', townshipCode: household.townshipCode, countyCode: household.countyCode, householdId },
          personal: {
            name: person?.name ?? '',
            identityNumber: person?.identityNumber,
            account: account?.accountNumber,
            whatHappened: `受灾救助，事项 ${matter?.matterNumber ?? matterId}`,
          },
          act: 'disaster-case-opened',
          isRunByMatter: true,
        },
        platform,
      );
      await victims.updateOne({ _id: victimId }, { $set: { caseStart: 'opened', caseId } });
    },
  };
}
