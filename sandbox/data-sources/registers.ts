import { demoPeople, fictionalIdentityNumber } from '../people.js';
import { type DataSourceCode } from './sources.js';

export type Facts = Readonly<Record<string, string | number | boolean>>;
interface Entry {
  readonly name: string;
  readonly identityNumber: string;
  readonly knownTo: Partial<Record<DataSourceCode, Facts>>;
}

/** What each department knows of one invented person; a department that is not named has no record. */
function resident(name: string, birthDate: string, sequence: number, knownTo: Entry['knownTo'] = {}): Entry {
  return { name, identityNumber: fictionalIdentityNumber(birthDate, sequence), knownTo: { ...everybody, ...knownTo } };
}

const everybody: Entry['knownTo'] = {
  'household-register': { isRegisteredHere: true },
  'medical-security': { isInsured: true, selfPaidFen: 0 },
  health: { hasSeriousIllness: false },
};
const wage = (monthlyWageFen: number): Entry['knownTo'] => ({
  'human-resources': { isEmployed: true, monthlyWageFen, monthlyBenefitFen: 0 },
});
const benefit = (monthlyBenefitFen: number): Entry['knownTo'] => ({
  'human-resources': { isEmployed: false, monthlyWageFen: 0, monthlyBenefitFen },
});
const savings = (liquidAssetsFen: number): Entry['knownTo'] => ({ banks: { liquidAssetsFen } });
const home: Entry['knownTo'] = {
  housing: { homesOwned: 1, rentsPublicHousing: false, hazardGrade: 'A' },
  land: { landAreaSquareMeters: 320 },
};
const pupil: Entry['knownTo'] = { education: { isEnrolled: true, studentAidFen: 0 } };

/** One table for all departments. People of the demonstration's households, and those who report emergencies. */
const entries: readonly Entry[] = [
  resident('示例·周甲', '19740318', 101, { ...wage(180_000), ...savings(1_200_000), ...home }),
  resident('示例·吴乙', '19761102', 102, { disability: { kind: 'physical', grade: 2, validUntil: '2035-12-31' } }),
  resident('示例·周丙', '19980625', 104, wage(120_000)),
  resident('示例·周丁', '20090909', 103, pupil),
  resident('示例·冯甲', '19690130', 105, { ...wage(128_000), ...savings(1_200_000), ...home }),
  resident('示例·陈乙', '19710512', 106, benefit(40_000)),
  resident('示例·冯丙', '20101201', 107, pupil),
  resident('示例·褚甲', '19820808', 109, { ...wage(252_000), ...savings(1_200_000), ...home }),
  resident('示例·卫乙', '19840214', 110, wage(180_000)),
  resident('示例·褚丙', '20140420', 111, {
    ...pupil,
    health: { hasSeriousIllness: true },
    'medical-security': { isInsured: true, selfPaidFen: 4_000_000 },
  }),
  resident('示例·褚丁', '19531010', 112),
  ...demoPeople
    .filter(({ registered }) => registered)
    .map(({ name, identityNumber }, index): Entry => ({
      name,
      identityNumber,
      knownTo: {
        ...everybody,
        ...savings(50_000 * index),
        ...(index % 2 === 0 ? { ...wage(150_000), ...home } : benefit(60_000)),
        ...(index === 4
          ? { vehicles: { nonEssentialVehicles: 1 }, tax: { monthlyBusinessIncomeFen: 210_000, businessInterestFen: 3_000_000 } }
          : {}),
        ...(index === 6 ? { 'emergency-management': { isHitByDisaster: true } } : {}),
      },
    })),
];

const byNumber = new Map(entries.map((entry) => [entry.identityNumber, entry]));
/** What has become known since, for tests of reviews. */
const news = new Map<string, Facts>();

/** From now on that department says this of the person, whoever runs this process's stand-ins. */
export function report(source: DataSourceCode, identityNumber: string, facts: Facts): void {
  news.set(`${source}:${identityNumber}`, facts);
}

/** `mismatch` when the number is somebody else's; undefined when that department knows nobody of that number. */
export function lookUp(source: DataSourceCode, identityNumber: string, name: string): Facts | 'mismatch' | undefined {
  const entry = byNumber.get(identityNumber);
  if (entry && entry.name !== name) return 'mismatch';
  return news.get(`${source}:${identityNumber}`) ?? entry?.knownTo[source];
}
