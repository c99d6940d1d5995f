import { changeBetween, overtaken, valuesOn, type DatedChange } from '../../domain/history/dated-changes.js';

const changes: readonly DatedChange[] = [
  { revision: 1, effectiveFrom: '2026-01-01', values: { address: 'A', job: 'none' } },
  { revision: 2, effectiveFrom: '2026-03-01', values: { address: 'B' } },
  // Told late: it held from February on.
  { revision: 3, effectiveFrom: '2026-02-01', values: { job: 'farm' } },
  { revision: 4, effectiveFrom: '2026-03-01', values: { address: 'C', phone: '1' } },
  { revision: 5, effectiveFrom: '2026-04-01', values: { phone: null } },
];

describe('a history by date', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', { address: 'A', job: 'none' }],
    ['2026-02-01', { address: 'A', job: 'farm' }],
    ['2026-03-01', { address: 'C', job: 'farm', phone: '1' }],
    ['2026-04-01', { address: 'C', job: 'farm' }],
  ])('on %s holds what took effect up to then', (date, values) => {
    expect(valuesOn(changes, date)).toEqual(values);
  });

  it('takes the later written of two changes of the same day, in whatever order they are read', () => {
    expect(valuesOn([...changes].reverse(), '2026-03-01')).toMatchObject({ address: 'C' });
  });

  it('names what differs, and takes away what is gone; the order of keys does not count', () => {
    expect(changeBetween({ a: 1, b: { x: 1, y: 2 }, c: 3 }, { a: 2, b: { y: 2, x: 1 } })).toEqual({ a: 2, c: null });
    expect(changeBetween({ list: [1, 2] }, { list: [2, 1] })).toEqual({ list: [2, 1] });
  });

  it('says which fields a later effect has overtaken', () => {
    expect(overtaken(changes, ['address', 'job'], '2026-02-15')).toEqual(['address']);
    expect(overtaken(changes, ['address', 'job'], '2026-03-01')).toEqual([]);
  });
});
