import { ageOn } from '../../domain/person/age.js';
import { covers } from '../../domain/person/consent.js';
import { searchTextOf, searchTexts } from '../../domain/person/duplicate-reasons.js';
import { PersonFields } from '../../domain/person/person-fields.js';
import { disclose } from '../../domain/person/person-privacy.js';

const identityNumber = '11010519491231002X';
const grownUp = PersonFields.parse({
  name: '示例甲',
  identityNumber,
  phone: '000-0000-0001',
  village: '示例村',
  employment: 'retired',
  disability: { kind: 'physical', grade: 2 },
});

describe('a person', () => {
  it('has the birth date and sex that the identity number says', () => {
    expect(grownUp).toMatchObject({ birthDate: '1949-12-31', sex: 'female' });
    expect(PersonFields.parse({ name: '示例甲', identityNumber, birthDate: '2000-01-01' }).birthDate).toBe('1949-12-31');
  });

  it('may be entered without an identity number, and not with a wrong one', () => {
    expect(PersonFields.safeParse({ name: '身份待查' }).success).toBe(true);
    expect(PersonFields.safeParse({ name: '示例甲', identityNumber: '110105194912310021' }).success).toBe(false);
  });

  it.each([
    ['2008-09-10', '2026-03-20', 17],
    ['2008-09-10', '2026-09-10', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('born on %s is on %s %i years old', (birthDate, date, age) => {
    expect(ageOn(birthDate, date)).toBe(age);
  });

  it('is shown masked, and of health only that something is on file', () => {
    const shown = disclose(grownUp, '2026-03-02');

    expect(shown).toMatchObject({
      age: 76,
      open: { employment: 'retired', village: '示例村' },
      masked: { name: '示**', identityNumber: '1101************2X' },
    });
    expect(shown.hidden).toEqual(['disability']);
    expect(JSON.stringify(shown)).not.toMatch(/示例甲|physical|12310|0000-0001/);
  });

  it('under 14 shows nothing but the age and what is masked', () => {
    const child = PersonFields.parse({ name: '示例乙', birthDate: '2014-04-20', village: '示例村', sex: 'male' });

    expect(disclose(child, '2026-03-02')).toMatchObject({ age: 11, open: {}, masked: { name: '示**', birthDate: '2014-**-**' } });
    expect([...disclose(child, '2026-03-02').hidden].sort()).toEqual(['sex', 'village']);
    expect(disclose(child, '2028-04-20').open).toEqual({ village: '示例村', sex: 'male' });
  });

  it('is found by what people type, whatever the spaces and dashes', () => {
    expect(searchTextOf(' 11010519491231002x ')).toEqual({ kind: 'identity-number', text: identityNumber });
    expect(searchTextOf('000 0000-0001')).toEqual({ kind: 'phone', text: searchTexts(grownUp).phone });
    expect(searchTextOf('示例 甲')).toEqual({ kind: 'name', text: searchTexts(grownUp).name });
  });
});

describe('a consent', () => {
  const consent = { purposes: ['basic-living'], from: '2026-01-01', until: '2026-12-31' };

  it('covers its purposes from its first day to its last', () => {
    expect([covers(consent, 'basic-living', '2026-01-01'), covers(consent, 'basic-living', '2026-12-31')]).toEqual([true, true]);
    expect([
      covers(consent, 'basic-living', '2025-12-31'),
      covers(consent, 'basic-living', '2027-01-01'),
      covers(consent, 'temporary-aid', '2026-06-01'),
    ]).toEqual([false, false, false]);
  });

  it('covers nothing from the day on which it is withdrawn', () => {
    const withdrawn = { ...consent, withdrawnOn: '2026-06-01' };
    expect([covers(withdrawn, 'basic-living', '2026-05-31'), covers(withdrawn, 'basic-living', '2026-06-01')]).toEqual([true, false]);
  });
});
