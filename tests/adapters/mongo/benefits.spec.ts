import { fieldCipher } from '../../../adapters/crypto/field-cipher.js';
import { auditLog } from '../../../adapters/mongo/audit-log.js';
import { benefitStore } from '../../../adapters/mongo/benefits.js';
import { entitlements } from '../../../adapters/mongo/entitlements.js';
import type { BenefitStore } from '../../../domain/ports/benefit-store.js';
import { databaseUnderTest } from '../../support/database-under-test.js';

describe('the store of benefits', () => {
  const db = databaseUnderTest();
  let benefits: BenefitStore;
  const dibao = {
    benefitId: 'b1',
    caseId: 'case-1',
    householdId: 'H2',
    townshipCode: 'T01',
    countyCode: 'K1',
    program: 'dibao',
    dibaoClass: 'C',
    levelFen: 30_000,
    from: '2026-01-15',
  } as const;
  const change = {
    changeId: 'c1',
    kind: 'adjusted',
    from: '2026-08-01',
    levelFen: 12_000,
    reason: 'income-changed',
    decidedAt: '2026-07-15T08:00:00.000Z',
    caseId: 'case-2',
  } as const;
  const periodic = { reason: 'periodic', dueOn: '2026-07-15', openOn: '2026-06-15' } as const;

  beforeEach(async () => {
    benefits = benefitStore(db(), {
      cipher: fieldCipher(Buffer.alloc(32, 7)),
      audit: auditLog(db(), { now: () => new Date('2026-07-15T08:00:00Z') }),
    });
    await benefits.open(dibao);
  });

  it('keeps each change once for its id, also of ten at once, and gives the one that was kept', async () => {
    const kept = await Promise.all(
      Array.from({ length: 10 }, (_, index) => benefits.change('b1', { ...change, levelFen: 12_000 + index })),
    );
    expect(new Set(kept.map(({ levelFen }) => levelFen)).size).toBe(1);
    expect((await benefits.find('b1'))?.changes).toHaveLength(1);
    await expect(benefits.change('nobody', change)).rejects.toThrow('nobody');
  });

  it('refuses a change after it was stopped, and still knows those before', async () => {
    await benefits.change('b1', change);
    const stopped = { ...change, changeId: 'c2', kind: 'stopped', levelFen: 0 } as const;
    await benefits.change('b1', stopped);

    await expect(benefits.change('b1', { ...change, changeId: 'c3' })).rejects.toThrow("'b1' is stopped");
    expect(await benefits.find('b1')).toMatchObject({ status: 'stopped', changes: [change, stopped] });
    expect(await benefits.change('b1', { ...change, levelFen: 1 })).toEqual(change);
  });

  it('shows payment runs what has begun and is not over, with what it comes to', async () => {
    await benefits.change('b1', change);
    await benefits.change('b1', { ...change, changeId: 'c2', kind: 'stopped', levelFen: 0, from: '2026-10-01' });
    const at = (date: string) => entitlements(db()).begunBy({ countyCode: 'K1', programs: ['dibao'], date, limit: 10 });

    expect(await at('2026-01-14')).toEqual([]);
    const { benefitId, caseId, householdId, program, townshipCode } = dibao;
    const shown = { benefitId, caseId, householdId, program, townshipCode, status: 'active', levelFen: 12_000 };
    expect(await at('2026-09-30')).toEqual([shown]);
    expect(await at('2026-10-01')).toEqual([]);
  });

  it('plans reviews once for each case that leads to them, and no more once it is stopped', async () => {
    await benefits.schedule('b1', 'case-1', [periodic]);
    await benefits.schedule('b1', 'case-1', [{ ...periodic, dueOn: '2030-01-01' }]);
    expect((await benefits.find('b1'))?.nextReverificationOn).toBe('2026-07-15');

    await benefits.change('b1', { ...change, changeId: 'c2', kind: 'stopped', levelFen: 0 });
    await benefits.schedule('b1', 'case-2', [periodic]);
    expect(await benefits.find('b1')).toMatchObject({ status: 'stopped', until: '2026-08-01' });
    expect((await benefits.find('b1'))?.nextReverificationOn).toBeUndefined();
    expect(await benefits.toReview('2030-01-01', 10)).toEqual([]);
  });

  it('finds reviews from the day on which they open until they are opened', async () => {
    await benefits.schedule('b1', 'case-1', [periodic, { reason: 'birthday', dueOn: '2026-09-10', openOn: '2026-09-10' }]);
    expect(await benefits.toReview('2026-06-14', 10)).toEqual([]);
    expect(await benefits.toReview('2026-06-15', 10)).toEqual(['b1']);

    await benefits.reviewOpened('b1', periodic, 'case-2');
    expect(await benefits.toReview('2026-06-15', 10)).toEqual([]);
    expect(await benefits.toReview('2026-09-10', 10)).toEqual(['b1']);
    expect((await benefits.find('b1'))?.review).toEqual({ dueOn: '2026-07-15', caseId: 'case-2' });
  });

  it('seals the figures on which the level rests; reading them is audited', async () => {
    const figures = { householdMonthlyIncomeFen: 150_000, memberCount: 3, incomeBand: 'below-standard', propertyCompliant: true } as const;
    await benefits.keepFigures('b1', figures);
    expect(JSON.stringify(await db().collection('benefits').findOne({}))).not.toContain('150000');

    expect(await benefits.readFigures('b1', { actor: 'worker:test', purpose: '定期核查' })).toEqual(figures);
    expect(await db().collection('audit').countDocuments({ detail: '定期核查' })).toBe(1);
  });

  it('keeps what a review came to once for each case', async () => {
    const review = { caseId: 'case-2', completedOn: '2026-07-15', outcome: 'keep-level', obviousChange: false };
    await benefits.keepReview('b1', review);
    await benefits.keepReview('b1', { ...review, outcome: 'stop' });
    expect((await benefits.ofHousehold('H2'))[0]?.reviews).toEqual([review]);
  });
});
