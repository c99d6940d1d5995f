import { randomUUID } from 'node:crypto';
import type { PersonFields } from '../../domain/person/person-fields.js';
import type { ApiClient } from './api-client.js';
import { throughIntake } from './through-intake.js';
import { until } from './until.js';

type People = (username: string) => Promise<ApiClient>;

/** A household of the demonstration applies and is granted basic living, as its officers do it. H2 declares less than departments say. */
export async function grantBasicLiving(as: People, householdId: string, appliedAlone: readonly string[] = []): Promise<string> {
  // One after another: each sign-in computes for a while.
  const township = await as('township');
  const village = await as('village');
  const approver = await as('approver');
  const supervisor = await as('supervisor');
  const { caseId } = await township.send<{ caseId: string }>('POST', '/api/applications', {
    applicationId: randomUUID(),
    channel: 'window',
    householdId,
    applicantId: `${householdId}-A`,
    appliedAlone,
    situation: '收入不足',
    phone: '000-0001-0001',
  });
  await throughIntake({ window: await as('window'), aide: await as('aide') }, caseId);
  if (householdId === 'demo-H2') await township.work(caseId, 'explainDifference', { explanation: '漏报一项', disputed: false });
  await village.work(caseId, 'householdVisit', { livingConditions: '住房一套', membersAgree: true });
  await township.work(caseId, 'recordTekunConditions', { tekunConditionsMet: false, caseworkerDisputes: false });
  await approver.work(caseId, 'confirm', { confirmDecision: 'confirm', dibaoClass: 'B', reason: '情况属实,同意' });
  await until(`benefit of ${householdId}`, async () => (await supervisor.caseFile(caseId)).benefits.length > 0, 60_000);
  return caseId;
}

/** As the township's caseworker does it on the person's page. */
export async function setAccount(as: People, personId: string, accountNumber: string): Promise<void> {
  const township = await as('township');
  const { revision, fields } = await township.send<{ revision: number; fields: PersonFields }>('POST', `/api/people/${personId}/open`);
  await township.send('PUT', `/api/people/${personId}`, {
    revision,
    effectiveFrom: '2026-01-01',
    reason: '更正账户',
    fields: { ...fields, accountNumber },
  });
}
