import { fieldCipher } from '../../../adapters/crypto/field-cipher.js';
import { auditLog } from '../../../adapters/mongo/audit-log.js';
import { verificationStore } from '../../../adapters/mongo/verifications.js';
import type { VerificationRequest, VerificationStore } from '../../../domain/ports/verification-store.js';
import { databaseUnderTest } from '../../support/database-under-test.js';

const request: VerificationRequest = {
  requestId: 'r1',
  caseId: 'case-1',
  householdId: 'h1',
  purpose: 'basic-living',
  townshipCode: 'T01',
  countyCode: 'K1',
  requestedAt: '2026-05-11T08:00:00.000Z',
  sources: ['banks', 'tax'],
  memberIds: ['p1'],
  isOrdered: true,
};
const reader = { actor: 'worker:merge-verification-report', purpose: '生成核对报告' };
const [asked, later] = [
  { askedAt: '2026-05-11T08:00:00.000Z', answeredAt: '2026-05-11T08:00:01.000Z' },
  { askedAt: '2026-05-11T09:00:00.000Z', answeredAt: '2026-05-11T09:00:01.000Z' },
];
const asOf = '2026-05-10T16:00:00.000Z';
const savings = (value: number) => ({
  source: 'banks',
  status: 'ok' as const,
  asOf,
  items: [{ personId: 'p1', field: 'liquidAssetsFen', value }],
});
const means = { monthlyIncomeFen: null, liquidAssetsFen: 7_654_321, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: null };

describe('verifications at rest', () => {
  const db = databaseUnderTest();
  let verifications: VerificationStore;
  const audit = () => auditLog(db(), { now: () => new Date('2026-05-11T08:00:00Z') });

  beforeEach(async () => {
    verifications = verificationStore(db(), { cipher: fieldCipher(Buffer.alloc(32, 3)), audit: audit() });
    await verifications.open(request);
  });

  it('keep the first request of an id', async () => {
    expect(await verifications.open({ ...request, requestedAt: '2026-05-12T08:00:00.000Z' })).toEqual(request);
    expect(await verifications.ofCase('case-1')).toEqual([request]);
  });

  it('keep the first answer of a source; a gap gives way to it, and never comes back', async () => {
    const gap = { source: 'banks', status: 'unavailable' as const, items: [] };
    await verifications.keepAnswer('r1', { ...gap, ...asked });
    expect(await verifications.hasAnswer('r1', 'banks')).toBe(false);

    await verifications.keepAnswer('r1', { ...savings(1), ...later });
    await verifications.keepAnswer('r1', { ...savings(2), ...later });
    await verifications.keepAnswer('r1', { ...gap, ...later });

    expect(await verifications.hasAnswer('r1', 'banks')).toBe(true);
    expect(await verifications.readAnswers('r1', reader)).toEqual([{ ...savings(1), ...later }]);
    expect(await verifications.sourcesOf('r1')).toEqual([{ source: 'banks', status: 'ok', asOf, ...later }]);
  });

  it('keep the first report and the first differences', async () => {
    const report = { mergedAt: asked.askedAt, isComplete: false, gaps: ['tax'], memberCount: 1, means, validUntil: '2026-11-07' };
    const difference = { field: 'liquidAssetsFen' as const, declared: 1, verified: 7_654_321 };

    expect(await verifications.keepReport('r1', report)).toEqual(report);
    expect(await verifications.keepReport('r1', { ...report, isComplete: true })).toEqual(report);
    expect(await verifications.keepDifferences('r1', [difference])).toEqual([difference]);
    expect(await verifications.keepDifferences('r1', [])).toEqual([difference]);
  });

  it('hold what is said of people sealed, and note who opens it and why', async () => {
    await verifications.keepAnswer('r1', { ...savings(7_654_321), ...asked });
    await verifications.keepReport('r1', {
      mergedAt: asked.askedAt,
      isComplete: false,
      gaps: [],
      memberCount: 1,
      means,
      validUntil: '2026-11-07',
    });
    await verifications.keepDifferences('r1', [{ field: 'liquidAssetsFen', declared: 0, verified: 7_654_321 }]);

    const collections = ['verifications', 'verificationAnswers', 'verificationReports', 'verificationDifferences'];
    const atRest = await Promise.all(collections.map((name) => db().collection(name).find().toArray()));
    expect(JSON.stringify(atRest)).not.toMatch(/7654321|liquidAssetsFen/);

    await verifications.readAnswers('r1', reader);
    expect(await audit().ofCase('case-1', 10)).toMatchObject([{ act: 'personal-data-read', actor: reader.actor, detail: reader.purpose }]);
  });

  it('log whose data were asked for once for each request and person', async () => {
    const access = {
      requestId: 'r1',
      personId: 'p1',
      caseId: 'case-1',
      actor: 'process:economic-verification',
      purpose: 'basic-living',
      at: asked.askedAt,
      sources: ['banks'],
    };
    await verifications.logAccess(access);
    await verifications.logAccess({ ...access, purpose: 'another' });

    expect(await db().collection('dataAccesses').find().toArray()).toMatchObject([access]);
  });
});
