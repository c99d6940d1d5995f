const zone = 'Asia/Shanghai';

/** `2026-11-23 周一`, with `time` also the minute: `2026-11-23 周一 14:05`. Always the civil time of the office. */
export function formatDate(iso: string, language: string, precision: 'day' | 'time' = 'day'): string {
  // A civil date carries no zone: read it as that day in the office's.
  const date = new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00+08:00` : iso);
  if (Number.isNaN(date.getTime())) return iso;

  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(date);
  const weekday = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { timeZone: zone, weekday: 'short' }).format(date);
  if (precision === 'day') return `${day} ${weekday}`;
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(date);
  return `${day} ${weekday} ${time}`;
}
