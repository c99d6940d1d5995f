import { DateTime } from 'luxon';

/** The time zone of this process, e.g. `Asia/Shanghai`; days, months and `now()` follow its calendar. */
export function zoneName(): string {
  return DateTime.local().zoneName;
}
