import { residentIdCheckDigit } from '../../domain/identity/resident-id.js';
import type { HouseholdFields, IncomeItem, Member } from '../../domain/household/household-fields.js';
import type { PersonFields } from '../../domain/person/person-fields.js';

export interface DemoHousehold {
  readonly householdId: string;
  readonly householdNumber: string;
  readonly people: readonly { readonly personId: string; readonly fields: PersonFields }[];
  readonly fields: HouseholdFields;
}

/** On file since then, so that the dates of demonstrations lie in their history. */
export const demoSince = '2020-01-01';

/** Area 990101 is assigned to no place, so nobody has this number; an odd sequence is a man's. */
function identityNumber(birthDate: string, sequence: number): string {
  const first17 = `990101${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + residentIdCheckDigit(first17);
}

interface Sketch {
  readonly name: string;
  readonly birthDate: string;
  readonly sequence: number;
  readonly relation: Member['relation'];
  readonly monthlyFen?: number;
  readonly more?: Partial<PersonFields>;
}

function household(
  id: 'H1' | 'H2' | 'H5',
  settlementKind: HouseholdFields['settlementKind'],
  sketches: readonly Sketch[],
  more: Partial<Pick<HouseholdFields, 'monitoredGroups' | 'essentialSpending'>> = {},
): DemoHousehold {
  const idOf = (index: number) => `demo-${id}-${'ABCD'.charAt(index)}`;
  const people = sketches.map(({ name, birthDate, sequence, more: further }, index) => ({
    personId: idOf(index),
    fields: {
      name,
      sex: sequence % 2 === 1 ? ('male' as const) : ('female' as const),
      birthDate,
      identityNumber: identityNumber(birthDate, sequence),
      phone: `000-0001-${String(sequence).padStart(4, '0')}`,
      village: '示例村',
      address: `示例村虚构路 ${sequence} 号`,
      hukouKind: settlementKind,
      ...further,
    },
  }));
  const members = sketches.map(({ relation }, index): Member => ({
    personId: idOf(index),
    relation,
    livesTogether: true,
    supports: relation !== 'child',
    isCounted: true,
    since: demoSince,
  }));
  const incomeItems = sketches.flatMap(({ monthlyFen }, index): IncomeItem[] =>
    monthlyFen === undefined ? [] : [{ personId: idOf(index), kind: 'wage', amountFen: monthlyFen, period: 'month' }],
  );
  return {
    householdId: `demo-${id}`,
    householdNumber: `T01-H000${id.charAt(1)}`,
    people,
    fields: {
      members,
      settlementKind,
      monitoredGroups: [],
      house: { tenure: 'owned', hazardGrade: 'A' },
      incomeItems,
      essentialSpending: [],
      property: { liquidAssetsFen: 1_200_000, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
      ...more,
    },
  };
}

/** Invented: one household with a severely disabled member, one of three on subsistence, one with a sick child. All in T01. */
export const demoHouseholds: readonly DemoHousehold[] = [
  household('H1', 'rural', [
    {
      name: '示例·周甲',
      birthDate: '1974-03-18',
      sequence: 101,
      relation: 'head',
      monthlyFen: 180_000,
      more: { employment: 'employed', accountNumber: '6200000000002101' },
    },
    {
      name: '示例·吴乙',
      birthDate: '1976-11-02',
      sequence: 102,
      relation: 'spouse',
      more: { employment: 'unable', disability: { kind: 'physical', grade: 2, certificateValidUntil: '2035-12-31' } },
    },
    { name: '示例·周丙', birthDate: '1998-06-25', sequence: 104, relation: 'child', monthlyFen: 120_000, more: { employment: 'employed' } },
    { name: '示例·周丁', birthDate: '2009-09-09', sequence: 103, relation: 'child', more: { employment: 'student' } },
  ]),
  household(
    'H2',
    'rural',
    [
      {
        name: '示例·冯甲',
        birthDate: '1969-01-30',
        sequence: 105,
        relation: 'head',
        monthlyFen: 110_000,
        more: { employment: 'employed' },
      },
      {
        name: '示例·陈乙',
        birthDate: '1971-05-12',
        sequence: 106,
        relation: 'spouse',
        monthlyFen: 40_000,
        more: { employment: 'unemployed' },
      },
      { name: '示例·冯丙', birthDate: '2010-12-01', sequence: 107, relation: 'child', more: { employment: 'student' } },
    ],
    { monitoredGroups: ['low-income'] },
  ),
  household(
    'H5',
    'urban',
    [
      {
        name: '示例·褚甲',
        birthDate: '1982-08-08',
        sequence: 109,
        relation: 'head',
        monthlyFen: 252_000,
        more: { employment: 'employed' },
      },
      {
        name: '示例·卫乙',
        birthDate: '1984-02-14',
        sequence: 110,
        relation: 'spouse',
        monthlyFen: 180_000,
        more: { employment: 'employed' },
      },
      {
        name: '示例·褚丙',
        birthDate: '2014-04-20',
        sequence: 111,
        relation: 'child',
        more: { employment: 'student', seriousIllnesses: [{ diseaseCode: 'D-02', isOnSpecialAidList: true }] },
      },
      { name: '示例·褚丁', birthDate: '1953-10-10', sequence: 112, relation: 'parent', more: { employment: 'retired' } },
    ],
    {
      monitoredGroups: ['sudden-hardship'],
      essentialSpending: [{ kind: 'medical', amountFen: 4_000_000, from: '2026-01-01', to: '2026-12-31' }],
    },
  ),
];
