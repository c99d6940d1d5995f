import { randomUUID } from 'node:crypto';
import type { PersonFields } from '../../domain/person/person-fields.js';
import { fictionalIdentityNumber } from '../../sandbox/people.js';
import type { Office } from './office.js';
import { throughIntake } from './through-intake.js';
import { until } from './until.js';

export interface Entered {
  readonly householdId: string;
  readonly personIds: readonly string[];
}

/** An invented household of T01 without income, its people with numbers from that one on and consents, the first of them its head. */
export async function enterHousehold(office: Office, firstNumber: number, people: readonly Partial<PersonFields>[]): Promise<Entered> {
  const township = office.person('township');
  const effectiveFrom = '2026-01-01';
  const personIds: string[] = [];
  for (const [index, more] of people.entries()) {
    const fields = {
      name: `示例·户${firstNumber + index}`,
      identityNumber: fictionalIdentityNumber('19700101', firstNumber + index),
      ...more,
    };
    const { personId } = await township.send<{ personId: string }>('POST', '/api/people', { entryId: randomUUID(), effectiveFrom, fields });
    const consent = {
      consentId: randomUUID(),
      purposes: ['basic-living', 're-verification'],
      dataKinds: ['identity', 'income', 'property', 'housing', 'health', 'education', 'insurance'],
      from: effectiveFrom,
      until: '2035-12-31',
    };
    await township.send('POST', `/api/people/${personId}/consents`, consent);
    personIds.push(personId);
  }
  const members = personIds.map((personId, index) => ({
    personId,
    relation: index === 0 ? 'head' : 'child',
    livesTogether: true,
    supports: index === 0,
    isCounted: true,
    since: effectiveFrom,
  }));
  const fields = {
    members,
    settlementKind: 'rural',
    monitoredGroups: [],
    incomeItems: [],
    essentialSpending: [],
    property: { liquidAssetsFen: 0, homesOwned: 0, nonEssentialVehicles: 0, businessInterestFen: 0 },
  };
  const { householdId } = await township.send<{ householdId: string }>('POST', '/api/households', {
    entryId: randomUUID(),
    effectiveFrom,
    fields,
  });
  return { householdId, personIds };
}

/** It applies and is granted dibao, or tekun where the conditions are met, as its officers do it. */
export async function grantTo(office: Office, { householdId, personIds }: Entered, program: 'dibao' | 'tekun'): Promise<void> {
  const { person } = office;
  const { caseId } = await person('township').send<{ caseId: string }>('POST', '/api/applications', {
    applicationId: randomUUID(),
    channel: 'window',
    householdId,
    applicantId: personIds[0],
    situation: '没有收入',
    phone: '000-0001-0001',
  });
  await throughIntake({ window: person('window'), aide: person('aide') }, caseId);
  await person('village').work(caseId, 'householdVisit', { livingConditions: '住房一套', membersAgree: true });
  await person('township').work(caseId, 'recordTekunConditions', { tekunConditionsMet: program === 'tekun', caseworkerDisputes: false });
  const decision = { confirmDecision: 'confirm', reason: '情况属实,同意' };
  await person('approver').work(caseId, 'confirm', { ...decision, ...(program === 'dibao' && { dibaoClass: 'B' }) });
  await until(`${program} of ${householdId}`, async () => (await person('supervisor').caseFile(caseId)).benefits.length > 0, 60_000);
}
