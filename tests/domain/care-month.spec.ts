import { nextCareMonth } from '../../domain/care/care-month.js';
import type { BenefitChange } from '../../domain/benefit/benefit-on.js';
import type { CareAgreement, CareMonth, CareStandard } from '../../domain/ports/care-store.js';

describe('a month of care money', () => {
  const agreement = (from: string, more: Partial<CareAgreement> = {}): CareAgreement => ({
    agreementId: from,
    key: from,
    caregiverKind: 'neighbor',
    from,
    until: '2027-03-20',
    visitEveryDays: 30,
    ...more,
  });
  const standard = (from: string, fen: number): CareStandard => ({ key: from, from, fen });
  const ordered = (...periods: string[]): CareMonth[] => periods.map((period) => ({ period, amountFen: 30_000, key: period }));
  const care = { agreements: [agreement('2026-03-20')], standards: [standard('2026-03-20', 30_000)], months: [] as CareMonth[] };
  const benefit = { from: '2026-03-20', levelFen: 78_000, changes: [] as BenefitChange[] };

  it('is due from the month after the agreement on', () => {
    expect(nextCareMonth(care, benefit, '2026-03-31')).toBeUndefined();
    expect(nextCareMonth(care, benefit, '2026-04-01')).toEqual({ period: '2026-04', amountFen: 30_000 });
  });

  it('is ordered once, the oldest first, so that an outage leaves none out', () => {
    expect(nextCareMonth({ ...care, months: ordered('2026-04') }, benefit, '2026-06-02')).toEqual({ period: '2026-05', amountFen: 30_000 });
    expect(nextCareMonth({ ...care, months: ordered('2026-04', '2026-05', '2026-06') }, benefit, '2026-06-30')).toBeUndefined();
  });

  it('is not due while there is no agreement, and not twice when the caregiver changes within it', () => {
    const first = agreement('2026-03-20', { endedOn: '2026-04-15', endReason: 'caregiver-withdrew' });
    const gap = { ...care, agreements: [first, agreement('2026-05-10')], months: ordered('2026-04') };
    expect(nextCareMonth(gap, benefit, '2026-05-31')).toBeUndefined();
    expect(nextCareMonth(gap, benefit, '2026-06-01')).toEqual({ period: '2026-06', amountFen: 30_000 });
    const within = { ...care, agreements: [first, agreement('2026-04-20')], months: ordered('2026-04') };
    expect(nextCareMonth(within, benefit, '2026-04-30')).toBeUndefined();
  });

  it('follows the standard of its first day', () => {
    const raised = { ...care, standards: [...care.standards, standard('2026-04-10', 60_000)], months: ordered('2026-04') };
    expect(nextCareMonth(raised, benefit, '2026-05-01')).toEqual({ period: '2026-05', amountFen: 60_000 });
  });

  it('is not due past the term, or when the tekun benefit is suspended or has stopped', () => {
    const over = { ...care, agreements: [agreement('2026-03-20', { until: '2026-04-01' })] };
    expect(nextCareMonth(over, benefit, '2026-04-01')).toBeUndefined();
    const stopped: BenefitChange = {
      changeId: 'c',
      kind: 'stopped',
      from: '2026-04-01',
      levelFen: 0,
      reason: 'person-deceased',
      decidedAt: '2026-03-25T00:00:00.000Z',
      caseId: 'case',
    };
    expect(nextCareMonth(care, { ...benefit, changes: [stopped] }, '2026-05-01')).toBeUndefined();
    expect(nextCareMonth(care, { ...benefit, changes: [{ ...stopped, kind: 'suspended' }] }, '2026-05-01')).toBeUndefined();
  });
});
