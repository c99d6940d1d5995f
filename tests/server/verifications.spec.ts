import type { VerificationView } from '../../domain/api-verification.js';
import type { AuditEntry } from '../../domain/api.js';
import { verificationStore } from '../../adapters/mongo/verifications.js';
import { reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const at = { askedAt: '2026-05-11T08:00:00.000Z', answeredAt: '2026-05-11T08:00:01.000Z' };
const asOf = '2026-05-10T16:00:00.000Z';
const means = { monthlyIncomeFen: null, liquidAssetsFen: 7_654_300, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: null };

describe('the verifications of a case', () => {
  const server = serverUnderTest();
  const verifications = () => verificationStore(server().database.db, server());

  const requested = async () => {
    const caseId = await reportedCase(server());
    const requestId = `${caseId}:verification:1`;
    await verifications().open({
      requestId,
      caseId,
      householdId: 'demo-H1',
      purpose: 'basic-living',
      townshipCode: 'T01',
      countyCode: 'K1',
      requestedAt: at.askedAt,
      sources: ['banks', 'tax'],
      memberIds: ['demo-H1-A'],
      isOrdered: true,
    });
    await verifications().keepAnswer(requestId, {
      source: 'banks',
      status: 'ok',
      asOf,
      ...at,
      items: [{ personId: 'demo-H1-A', field: 'liquidAssetsFen', value: 7_654_300 }],
    });
    return { caseId, requestId };
  };
  const seenBy = async (username: string, caseId: string) =>
    (await server().as(username)).get<VerificationView[]>(`/api/cases/${caseId}/verifications`);

  it('are none for a case without', async () => {
    expect(await seenBy('township', await reportedCase(server()))).toEqual([]);
  });

  it('tell while they are under way who has answered, and of what day', async () => {
    const { caseId, requestId } = await requested();

    expect(await seenBy('township', caseId)).toEqual([
      {
        reportId: requestId,
        purpose: 'basic-living',
        requestedAt: at.askedAt,
        state: 'under-way',
        differences: [],
        sources: [
          { code: 'banks', status: 'ok', asOf },
          { code: 'tax', status: 'waiting' },
        ],
      },
    ]);
  });

  it('name gaps and differences once there is a report, and nobody of the household', async () => {
    const { caseId, requestId } = await requested();
    await verifications().keepReport(requestId, {
      mergedAt: at.answeredAt,
      isComplete: false,
      gaps: ['tax'],
      memberCount: 4,
      means,
      validUntil: '2026-11-07',
    });
    await verifications().keepDifferences(requestId, [{ field: 'liquidAssetsFen', declared: 1_200_000, verified: 7_654_300 }]);

    const [view] = await seenBy('supervisor', caseId);

    expect(view).toMatchObject({
      state: 'incomplete',
      report: { means, memberCount: 4, validUntil: '2026-11-07' },
      sources: [
        { code: 'banks', status: 'ok' },
        { code: 'tax', status: 'unavailable' },
      ],
      differences: [{ field: 'liquidAssetsFen', declared: 1_200_000 }],
    });
    expect(JSON.stringify(view)).not.toMatch(/demo-H1-A|示例/);
  });

  it('are for those who decide in the area, and each look is noted first', async () => {
    const { caseId } = await requested();

    expect(await refusalOf(seenBy('hotline', caseId))).toMatchObject({ status: 403 });
    expect(await refusalOf(seenBy('township2', caseId))).toMatchObject({ status: 404 });
    await seenBy('township', caseId);

    const entries = await (await server().as('supervisor')).get<AuditEntry[]>(`/api/audit?caseId=${caseId}`);
    expect(entries.filter(({ act }) => act === 'verification-viewed')).toMatchObject([{ actor: 'township' }]);
  });
});
