import { changesBetween, emergencyLimitsFen } from '../../domain/policy/effect.js';
import { demoPolicy } from '../../server/seed/demo-policy.js';

const { values } = demoPolicy;

describe('the effect of a new version', () => {
  it('names every value that differs, nested ones by their path', () => {
    const after = { ...values, aidAtPlaceOfEmergency: false, temporaryAidTiers: { ...values.temporaryAidTiers, heavy: 8 } };
    expect(changesBetween(values, after)).toEqual([
      { parameter: 'aidAtPlaceOfEmergency', before: true, after: false },
      { parameter: 'temporaryAidTiers.heavy', before: 6, after: 8 },
    ]);
  });

  it('sees no change in a calendar told in another order, and one in a value that was not there', () => {
    const { retentionYears, ...without } = { ...values, holidays: ['2026-10-01', '2026-10-02'] };
    expect(changesBetween(without, { ...without, holidays: ['2026-10-02', '2026-10-01'] })).toEqual([]);
    expect(changesBetween(without, { ...without, retentionYears })).toEqual([{ parameter: 'retentionYears', before: undefined, after: 10 }]);
  });

  it('sees a schedule told in another order, since its steps follow one another', () => {
    const [first, second] = [{ months: 3, percent: 80 }, { months: 3, percent: 40 }];
    const before = { ...values, withdrawalSchedule: [first, second] };
    expect(changesBetween(before, { ...values, withdrawalSchedule: [second, first] })).toHaveLength(1);
    expect(changesBetween(before, { ...values, withdrawalSchedule: [{ ...first }, second] })).toEqual([]);
  });

  it('says what emergency aid comes to, in whole fen', () => {
    expect(emergencyLimitsFen({ ...values, dibaoStandardFen: 33_333, temporaryAidTiers: { light: 0.5, medium: 1, heavy: 6 } })).toEqual({ light: 16_666, medium: 33_333, heavy: 199_998 });
  });
});
