import { careStore } from '../../../adapters/mongo/cares.js';
import type { CareAgreement } from '../../../domain/ports/care-store.js';
import { databaseUnderTest } from '../../support/database-under-test.js';

describe('cares', () => {
  const db = databaseUnderTest();
  const careId = 'case-1:care:p1';
  const agreement: CareAgreement = {
    agreementId: 'a1',
    key: 'k1',
    caregiverKind: 'neighbor',
    from: '2026-03-20',
    until: '2027-03-20',
    visitEveryDays: 30,
  };
  async function agreed() {
    const cares = careStore(db());
    const place = { householdId: 'h1', townshipCode: 'T01', countyCode: 'K1' };
    await cares.open({ careId, fromCaseId: 'case-1', benefitId: 'b1', personId: 'p1', ...place, openedOn: '2026-03-20' });
    await cares.assessed(careId, 'partial', { key: 's1', from: '2026-03-20', fen: 30_000 });
    await cares.agreed(careId, agreement, '2026-04-19');
    return cares;
  }

  it('are without an agreement from the assessment until one is signed', async () => {
    const cares = await agreed();
    expect(await cares.find(careId)).toMatchObject({
      state: 'agreed',
      level: 'partial',
      nextVisitOn: '2026-04-19',
      agreements: [agreement],
    });
    expect(await cares.openOf('b1')).toHaveLength(1);
  });

  it('take each step once, whatever runs again', async () => {
    const cares = await agreed();
    await cares.assessed(careId, 'partial', { key: 's1', from: '2026-03-21', fen: 30_000 });
    await cares.agreed(careId, { ...agreement, from: '2026-03-21' }, '2026-04-20');
    const month = { period: '2026-04', amountFen: 30_000, key: 'j1' };

    expect([await cares.orderMonth(careId, month), await cares.orderMonth(careId, { ...month, key: 'j2' })]).toEqual([true, false]);
    expect(await cares.find(careId)).toMatchObject({
      standards: [{ from: '2026-03-20' }],
      agreements: [agreement],
      months: [month],
      nextVisitOn: '2026-04-19',
    });
  });

  it('end the agreement of that id and no other, once', async () => {
    const cares = await agreed();
    await cares.agreementEnded(careId, 'a0', '2026-05-01', 'caregiver-withdrew');
    expect(await cares.find(careId)).toMatchObject({ state: 'agreed' });

    await cares.agreementEnded(careId, 'a1', '2026-05-01', 'caregiver-withdrew');
    await cares.agreementEnded(careId, 'a1', '2026-05-02', 'term-ended');
    const ended = await cares.find(careId);
    expect(ended).toMatchObject({ state: 'seeking', agreements: [{ endedOn: '2026-05-01', endReason: 'caregiver-withdrew' }] });
    expect(ended).not.toHaveProperty('nextVisitOn');
  });

  it('end with their agreement when the person moves to an institution', async () => {
    const cares = await agreed();
    await cares.settled(careId, 'institution', '2026-05-01');
    await cares.settled(careId, 'institution', '2026-05-02');

    expect(await cares.find(careId)).toMatchObject({
      state: 'institution',
      agreements: [{ endedOn: '2026-05-01', endReason: 'institution' }],
    });
    expect(await cares.openOf('b1')).toEqual([]);
  });
});
