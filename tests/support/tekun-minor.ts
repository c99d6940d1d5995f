import { randomUUID } from 'node:crypto';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { fictionalIdentityNumber } from '../../sandbox/people.js';
import type { ApiClient } from './api-client.js';
import { throughIntake } from './through-intake.js';
import { until } from './until.js';

type People = (username: string) => ApiClient | Promise<ApiClient>;

export interface TekunMinor {
  readonly householdId: string;
  readonly personId: string;
  /** The case in which tekun was confirmed. */
  readonly caseId: string;
  /** In about half a year. */
  readonly ofAgeOn: string;
}

/** Person F of S3: seventeen, alone at home, entered by the township, applies and is confirmed as tekun in T01. */
export async function confirmTekunMinor(as: People, now: Date, sequence = 151): Promise<TekunMinor> {
  const ofAgeOn = `${addDays(civilDate(now), 170).slice(0, 7)}-01`;
  const birthDate = `${Number(ofAgeOn.slice(0, 4)) - 18}${ofAgeOn.slice(4)}`;
  const [township, village, approver, window, aide] = [
    await as('township'),
    await as('village'),
    await as('approver'),
    await as('window'),
    await as('aide'),
  ];
  const fields = { name: '示例·孤己', birthDate, identityNumber: fictionalIdentityNumber(birthDate.replaceAll('-', ''), sequence) };
  const { personId } = await township.send<{ personId: string }>('POST', '/api/people', {
    entryId: randomUUID(),
    effectiveFrom: '2026-01-01',
    fields,
  });
  const consent = {
    consentId: randomUUID(),
    purposes: ['basic-living', 're-verification'],
    dataKinds: ['identity', 'income', 'property', 'housing', 'health', 'education', 'insurance'],
    from: '2026-01-01',
    until: '2999-12-31',
  };
  await township.send('POST', `/api/people/${personId}/consents`, consent);
  const { householdId } = await township.send<{ householdId: string }>('POST', '/api/households', {
    entryId: randomUUID(),
    effectiveFrom: '2026-01-01',
    fields: {
      members: [{ personId, relation: 'head', livesTogether: true, supports: true, isCounted: true, since: '2026-01-01' }],
      settlementKind: 'rural',
      monitoredGroups: [],
      incomeItems: [],
      essentialSpending: [],
      property: { liquidAssetsFen: 0, homesOwned: 0, nonEssentialVehicles: 0, businessInterestFen: 0 },
    },
  });
  const { caseId } = await township.send<{ caseId: string }>('POST', '/api/applications', {
    applicationId: randomUUID(),
    channel: 'window',
    householdId,
    applicantId: personId,
    appliedAlone: [],
    situation: '无人抚养',
    phone: '000-0001-0151',
  });
  await throughIntake({ window, aide }, caseId);
  await village.work(caseId, 'householdVisit', { livingConditions: '独自居住', membersAgree: true });
  await township.work(caseId, 'recordTekunConditions', { tekunConditionsMet: true, caseworkerDisputes: false });
  await approver.work(caseId, 'confirm', { confirmDecision: 'confirm', dibaoClass: null, reason: '符合特困条件' });
  await until('the closing', async () => (await township.caseFile(caseId)).status === 'closed', 60_000);
  return { householdId, personId, caseId, ofAgeOn };
}
