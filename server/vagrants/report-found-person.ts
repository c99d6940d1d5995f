import { nameUnknown } from '../../domain/lead/lead.js';
import type { FoundPerson } from '../../domain/vagrant/found-person.js';
import { processIds } from '../../processes/contract.js';
import { openCase, openedBefore, type OpenCaseNeeds, type Receipt } from '../cases/open-case.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export type ReportFoundPerson = (found: FoundPerson, user: ActingUser) => Promise<Receipt>;

/** Opens the case of a person found without means, under a provisional identity where none is known. The same id makes one case. */
export function reportFoundPerson({ townships, ...needs }: OpenCaseNeeds & { readonly townships: Townships }): ReportFoundPerson {
  return async (found, user) => {
    const earlier = await openedBefore(needs, found.foundId);
    if (earlier) return earlier;
    const township = await townships.find(found.townshipCode);
    if (!township?.served || township.countyCode !== user.areaCode) throw refuse('not-our-area');

    const { foundId, foundBy, personName, identityNumber, placeText, condition, agreesToHelp, needsDoctorNow, isMinorAlone } = found;
    const facts = {
      program: processIds.vagrantAid,
      channel: foundBy,
      townshipCode: township._id,
      countyCode: township.countyCode,
      found: { agreesToHelp, needsDoctorNow, isMinorAlone },
    };
    const personal = { name: personName ?? nameUnknown, identityNumber, placeText, whatHappened: condition };
    return openCase(needs, foundId, { facts, personal, act: 'person-found' }, user);
  };
}
