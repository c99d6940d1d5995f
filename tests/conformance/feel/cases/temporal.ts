const dates = [
  '2024-05-01', '2024-02-29', '2023-02-29', '2024-13-01', '2024-00-10', '2024-5-1', '20240501', '12024-05-01', '-2024-05-01',
  '0000-01-01', '9999-12-31', '999999999-12-31', '2024-05-32', '', 'x', '2024-05-01T10:00:00', '2024-04-31',
];
const times = [
  '10:00:00', '10:00', '10', '24:00:00', '25:00:00', '10:60:00', '10:00:61', '10:00:00.5', '10:00:00.123456789', '10:00.5', 'T10:00:00',
  '10:00:00Z', '10:00Z', '10:00:00+02:00', '10:00:00-05:30', '10:00:00+19:00', '10:00:00@Europe/Paris', '10:00:00@Etc/UTC',
  '10:00:00@Nowhere', '10:00:00@europe/paris', '10:00:00+00:00', '10:00:00@UTC', '10:00:00@GMT+1', '', 'x', '10:00:00@+02:00',
  '10:00:00@Z', '10:00:00[Europe/Paris]', '23:59:59.999',
];
const dateTimes = [
  '2024-05-01T10:00:00', '2024-05-01T10:00', '2024-05-01', '2024-05-01T10:00:00Z', '2024-05-01T10:00Z', '2024-05-01T10:00:00+08:00',
  '2024-05-01T10:00:00@Asia/Shanghai', '2024-05-01T10:00:00.123', '2024-05-01T10:00:00.120Z', '2024-03-31T02:30:00@Europe/Berlin',
  '2024-10-27T02:30:00@Europe/Berlin', '2024-05-01T24:00:00', '2024-05-01T25:00:00', '2024-05-32T10:00:00', '2024-02-30T10:00:00Z', 'x',
  '', '2024-05-01 10:00:00', '2024-05-01T10:00:00+25:00', '2024-05-01T10:00:00@Foo/Bar', '12024-05-01T10:00:00',
  '2024-05-01T10:00:00-00:00', '2024-05-01T10:00:00@UTC', '2024-05-01T10:00:00[Asia/Shanghai]', '2024-05-01T10:00:00+0800',
  '-0044-03-15T12:00:00',
];
const durations = [
  'P1Y', 'P1M', 'P1Y2M', 'P14M', 'P0M', '-P1Y', 'P-1Y', '-P1Y2M', 'P1Y-2M', 'P1D', 'PT1H', 'P1DT2H', 'PT90M', 'PT1H30M', 'PT1.5S', 'PT0S',
  'P0D', '-P1D', '-PT1H30M', 'PT-1H', 'P', 'PT', 'P1', '1D', 'P1W', 'P1Y1D', 'P1DT', 'pt1h', 'PT36H', 'P400D', 'PT86400S', 'P1DT2H3M4S',
  'PT0.000000001S', '-PT0.5S', 'x', '', 'PT1M', 'P1DT24H', 'P-1D', 'P99999999999Y', 'P1Y0M', 'PT1H-30M', 'PT1,5S',
];

const literals = [
  ...dates.flatMap((text) => [`date("${text}")`, `@"${text}"`, `date(date: "${text}")`, `date(from: "${text}")`]),
  ...times.flatMap((text) => [`time("${text}")`, `@"${text}"`, `time(from: "${text}")`]),
  ...dateTimes.flatMap((text) => [`date and time("${text}")`, `@"${text}"`, `date and time(from: "${text}")`]),
  ...durations.flatMap((text) => [`duration("${text}")`, `@"${text}"`, `duration(from: "${text}")`, `string(duration("${text}"))`]),
];

const d = 'date("2024-05-01")';
const lt = 'time("10:30:15.25")';
const zt = 'time("10:30:15+02:00")';
const ldt = 'date and time("2024-05-01T10:30:15")';
const odt = 'date and time("2024-05-01T10:30:15+02:00")';
const zdt = 'date and time("2024-05-01T10:30:15@Europe/Berlin")';
const ym = '@"P1Y2M"';
const dt = '@"P1DT2H3M4S"';
const points = { d, lt, zt, ldt, odt, zdt, ym, dt, number: '2', text: '"a"', nothing: 'null' };
const properties = [
  'year', 'month', 'day', 'weekday', 'hour', 'minute', 'second', 'time offset', 'timezone', 'years', 'months', 'days', 'hours', 'minutes',
  'seconds', 'foo',
];

export const temporal = [
  ...new Set(literals),
  ...Object.values(points).flatMap((a) => Object.values(points).flatMap((b) => ['+', '-', '<'].map((operator) => `${a} ${operator} ${b}`))),
  ...[d, lt, ldt, odt, ym, dt, '2'].flatMap((a) => [d, ldt, ym, dt, '2', '0', '1.5'].flatMap((b) => [`${a} * ${b}`, `${a} / ${b}`])),
  ...[d, lt, zt, ldt, odt, zdt, ym, dt].flatMap((a) => properties.map((name) => `${a}.${name}`)),
  ...[d, lt, zt, ldt, odt, zdt, ym, dt].flatMap((a) => [d, lt, zt, ldt, odt, zdt, ym, dt].map((b) => `${a} = ${b}`)),
  ...[d, lt, zt, ldt, odt, zdt].flatMap((a) => [`date(${a})`, `time(${a})`, `date and time(${a})`, `string(${a})`, `day of week(${a})`, `day of year(${a})`, `week of year(${a})`, `month of year(${a})`, `last day of month(${a})`]),
  ...[d, ldt, odt, zdt].flatMap((a) => [lt, zt, '"Asia/Shanghai"', '"Nowhere"', '"+02:00"', '"x y"', '1'].map((b) => `date and time(${a}, ${b})`)),
  ...[d, ldt, odt, lt].flatMap((a) => [d, ldt, zdt].map((b) => `years and months duration(${a}, ${b})`)),
  'now()', 'today()', 'now() - @"P1D"', 'now().year', 'today().weekday', 'now() = now()', 'string(now())', 'time(now())', 'date(now())',
  'now() > date and time("2024-01-01T00:00:00Z")', 'today() = date("2024-05-01")',
  'date(2024, 5, 1)', 'date(2024, 13, 1)', 'date(2024, 2, 30)', 'date(2024.9, 5, 1)', 'date(null, 5, 1)',
  'date(year: 2024, month: 5, day: 1)', 'date(10000, 1, 1)', 'date(-1, 1, 1)', 'date(1)', 'date(null)', 'date()', 'date(date1)',
  'date(missing)', 'date("x" + "y")', 'time(10, 30, 0)', 'time(10, 30, 15.5)', 'time(25, 0, 0)', 'time(10, 30, 0, @"PT2H")',
  'time(10, 30, 0, null)', 'time(10, 30, 0.5, null)', 'time(10, 30, 0, @"PT20H")', 'time(hour: 1, minute: 2, second: 3)', 'time(null)',
  'time(10, 60, 0)', 'time(10, 30, 15.123456789123)',
  'years and months duration(date("2024-01-31"), date("2025-03-01"))',
  'years and months duration(date("2025-03-01"), date("2024-01-31"))',
  'years and months duration(date("2024-01-31"), date("2024-02-29"))',
  'years and months duration(date("2024-02-29"), date("2024-01-31"))',
  'years and months duration(date("2023-12-31"), date("2024-01-01"))', 'years and months duration("a", "b")',
  'date("2024-01-31") + @"P1M"', 'date("2024-02-29") + @"P1Y"', 'date("2024-03-31") - @"P1M"', 'date("2024-05-31") - date("2024-05-01")',
  'date("2024-05-01") - date("2024-05-31")', 'date("2024-05-01") + @"PT25H"', 'date("2024-05-01") - @"PT1S"',
  'time("23:30:00") + @"PT1H"', 'time("00:30:00") - @"PT1H"', 'time("10:00:00Z") - time("10:00:00+02:00")',
  'time("10:00:00+02:00") - time("10:00:00Z")', 'time("10:00:00Z") = time("12:00:00+02:00")',
  'time("10:00:00Z") < time("12:30:00+02:00")',
  'date and time("2024-03-30T02:30:00@Europe/Berlin") + @"P1D"', 'date and time("2024-03-30T02:30:00@Europe/Berlin") + @"PT24H"',
  'date and time("2024-02-29T02:30:00@Europe/Berlin") + @"P1M"', 'date and time("2024-10-27T01:30:00@Europe/Berlin") + @"PT1H"',
  'date and time("2024-10-27T01:30:00@Europe/Berlin") + @"PT2H"', 'date and time("2024-03-31T01:30:00@Europe/Berlin") + @"PT1H"',
  'date and time("2024-05-01T10:00:00Z") = date and time("2024-05-01T12:00:00+02:00")',
  'date and time("2024-05-01T10:00:00Z") <= date and time("2024-05-01T12:00:00+02:00")',
  'date and time("2024-05-01T10:00:00Z") - date and time("2024-05-01T12:00:00+02:00")',
  'date and time("2024-05-01T10:00:00") - date and time("2024-05-01T12:00:00.5")', '@"P1D" = @"PT24H"', '@"P1Y" = @"P12M"',
  '@"P1D" < @"PT25H"', '@"P1Y" > @"P11M"', '@"P1Y" = @"P1D"', '@"P1M" * 14', '@"P1Y" / 5', '@"P1Y" / @"P1M"', '@"P1D" / @"PT1H"',
  '@"P1D" / 7', '@"P1D" * 1.9', '@"P1D" * -1', '-@"P1D"', 'abs(@"-P1D")', 'abs(@"-P1Y2M")', 'abs(@"P1Y")', '@"PT1H" + @"PT30M"',
  '@"P1Y" + @"P1M"', '@"P1Y" - @"P13M"', '@"PT1H" - @"PT90M"', '@"PT0.5S" + @"PT0.5S"', '@"-PT1H30M".minutes', '@"-P1DT1H".days',
  '@"-P14M".years', '@"-P14M".months', '@"P400D".days', 'string(@"-P1DT2H")', 'string(@"PT0.5S")', 'string(@"-PT0.5S")',
  'string(@"P1Y-14M")', '@"P1D".foo', '[@"P1D", date("2024-05-01")]', '{a: date("2024-05-01"), b: @"PT1H", c: now()}',
  'string({a: date("2024-05-01"), b: @"PT1H"})', 'max(date("2024-05-01"), date("2024-05-02"))', 'day of week(date("2024-12-30"))',
  'week of year(date("2024-12-30"))', 'week of year(date("2021-01-03"))', 'week of year(date("2020-12-31"))',
  'last day of month(date("2024-02-10"))', 'day of year(date("2024-12-31"))', 'day of week("a")', 'day of week(null)',
  'date("2024-05-01").year + 1', '[date("2024-05-01")].year', 'date("999999999-12-31") + @"P1D"', 'date("999999999-12-31") + @"P1Y"',
  '@"P2000000000Y" * 2', '@"P100000000000D"', 'date and time("2024-05-01T10:00:00@Asia/Shanghai").timezone',
  'date and time(date and time("2024-05-01T10:00:00Z"), "Asia/Shanghai")',
  'date and time(date("2024-05-01"), time("10:00:00@Europe/Paris"))', 'date and time(date: date("2024-05-01"), time: time("10:00:00"))',
];
