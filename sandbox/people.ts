export interface DemoPerson {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly accountNumber: string;
  /** Whether the identity stand-in knows this person. */
  readonly registered: boolean;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643-1999: eighteen characters with a right check digit. Area 990101 is assigned to no place, so nobody has this number. */
export function fictionalIdentityNumber(birthDate: string, sequence: number): string {
  const first17 = `990101${birthDate}${String(sequence).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

const names = [
  ['测试甲', '19580312'], ['测试乙', '19831107'], ['测试丙', '19900226'], ['测试丁', '19720815'],
  ['测试戊', '20010930'], ['测试己', '19651224'], ['示例·李某', '19790604'], ['示例·王某', '19880119'],
  ['示例·赵某', '19490510'], ['示例·陈某', '19961003'], ['示例·无记录某', '19850707'], ['示例·坏账户某', '19770421'],
] as const;

/** Invented people for seeds, demonstrations and tests. The one before last is in no register, the last one's account is unusable. */
export const demoPeople: readonly DemoPerson[] = names.map(([name, birthDate], index) => ({
  name,
  identityNumber: fictionalIdentityNumber(birthDate, index + 1),
  phone: `000-0000-${String(index + 1).padStart(4, '0')}`,
  accountNumber: name.includes('坏账户') ? '6200000000000000' : `620000000000${String(1000 + index)}`,
  registered: !name.includes('无记录'),
}));
