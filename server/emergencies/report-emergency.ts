import type { EmergencyReport } from '../../domain/api.js';
import { processIds } from '../../processes/contract.js';
import { openCase, openedBefore, type OpenCaseNeeds, type Receipt } from '../cases/open-case.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { competentTownship } from './competent-township.js';
import type { Townships } from './townships.js';

export type ReportEmergency = (report: EmergencyReport, user: ActingUser) => Promise<Receipt>;

/** Opens the case of an emergency at the competent township. The same report id makes one case, however often it is sent. */
export function reportEmergency({ townships, ...needs }: OpenCaseNeeds & { readonly townships: Townships }): ReportEmergency {
  return async (report, user) => {
    const earlier = await openedBefore(needs, report.reportId);
    if (earlier) return earlier;

    const { registeredTownship, emergencyTownship, causeCategory, channel } = report;
    const competence = competentTownship(await townships.find(emergencyTownship), await townships.find(registeredTownship));
    if (!competence) throw refuse('not-our-area');

    const { _id: townshipCode, countyCode } = competence.township;
    const facts = { program: processIds.temporaryAidEmergency, channel, townshipCode, countyCode, registeredTownship, emergencyTownship, causeCategory };
    const personal = {
      name: report.personName,
      identityNumber: report.identityNumber,
      phone: report.phone,
      account: report.accountNumber,
      whatHappened: report.whatHappened,
      placeText: report.placeText,
    };
    return openCase(needs, report.reportId, { facts, personal, act: 'emergency-reported' }, user);
  };
}
