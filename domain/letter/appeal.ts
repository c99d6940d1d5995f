import { dateWords } from './date-words.js';

/** How the person may object to a decision; the periods are values of the policy. */
export interface AppealPeriods {
  /** M24: until when the county looks at it again, a civil date. */
  readonly appealUntil?: string | undefined;
  readonly reconsiderationDays?: number | undefined;
  readonly lawsuitMonths?: number | undefined;
}

export function appealWords({ appealUntil, reconsiderationDays, lawsuitMonths }: AppealPeriods, countyName: string): string {
  const within = (count: number | undefined, unit: string) => (count === undefined ? '法定期限内' : `${count} ${unit}内`);
  return (
    (appealUntil === undefined
      ? '如不服本决定，'
      : `如不服本决定，可以在 ${dateWords(appealUntil)}前（含当日）到受理窗口或请村（社区）协理员、镇（街道）经办代为申请${countyName}民政局复核，不收费用，由没有办过此事的人决定。也`) +
    `可以自收到本决定书之日起 ${within(reconsiderationDays, '日')}向${countyName}人民政府申请行政复议，` +
    `或者自收到本决定书之日起 ${within(lawsuitMonths, '个月')}依法向人民法院提起行政诉讼。也可以向作出决定的机关说明情况、提出异议。`
  );
}
