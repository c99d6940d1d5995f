import { CycleError } from './cycle-error.js';

/** What one field of a cron expression can say. */
export interface CronField {
  readonly min: number;
  readonly max: number;
  /** Names that stand for numbers, from the smallest on. */
  readonly names: readonly string[];
  readonly firstName: number;
  /** Letters and signs with a meaning of their own here. */
  readonly special: readonly string[];
  /** A range may not run backwards. Where it may, Zeebe takes only its first value, unless it is a range of weekdays. */
  readonly isStrict: boolean;
}

export type CronPart =
  | { readonly kind: 'any' }
  /** `?`: the other of the two day fields decides. */
  | { readonly kind: 'open' }
  | { readonly kind: 'on'; readonly value: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly step: number }
  | { readonly kind: 'every'; readonly from: number | undefined; readonly step: number }
  /** The last day of the month, or some days before it. */
  | { readonly kind: 'last'; readonly daysBefore: number }
  | { readonly kind: 'lastWorkday' }
  | { readonly kind: 'workdayNear'; readonly value: number }
  | { readonly kind: 'lastOf'; readonly value: number }
  | { readonly kind: 'nth'; readonly value: number; readonly nth: number };

const failed = (why: string) => new CycleError(`Failed to parse cron expression. ${why}`);

/** The parts of a field, between commas. */
export function parseCronField(text: string, field: CronField): readonly CronPart[] {
  if (text.endsWith(',')) throw new CycleError(`Invalid field value! Trailing commas not permitted! '${text}'`);
  const texts = text.toUpperCase().split(',');
  const isList = texts.length > 1;
  return texts.map((one) => parsePart(one, field, isList));
}

/** The numbers in a part must be such as the field has; Zeebe looks at that after all fields are read. */
export function checkCronPart(part: CronPart, { min, max, isStrict }: CronField): void {
  const check = (value: number, what = 'Value', least = min) => {
    if (value < least || value > max) throw failed(`${what} ${value} not in range [${min}, ${max}]`);
  };
  if ('value' in part) check(part.value);
  if (part.kind === 'last' && part.daysBefore !== 0) check(part.daysBefore);
  if (part.kind === 'every' && part.from !== undefined) check(part.from);
  if (part.kind === 'range') {
    check(part.from);
    check(part.to);
    if (isStrict && part.from > part.to) throw failed(`Invalid range! [${part.from},${part.to}]`);
  }
  if ('step' in part) check(part.step, 'Period', 1);
}

function parsePart(text: string, field: CronField, isList: boolean): CronPart {
  if (text.includes('-')) return parseRange(text, field);
  if (text.includes('/')) return parseEvery(text, field);
  if (text === '*') return { kind: 'any' };
  if (text === '?') {
    if (isList || !field.special.includes('?')) throw failed('Invalid expression: ?');
    return { kind: 'open' };
  }
  return parseSpecial(text, field, isList) ?? { kind: 'on', value: valueOf(text, field) };
}

function parseRange(text: string, field: CronField): CronPart {
  const ends = javaSplit(text, '-');
  const [from = '', rest = ''] = ends;
  if (ends.length !== 2) throw failed(`Missing values for range: ${text}`);
  if (from === '') throw failed(`Invalid expression! Expression: ${text} does not describe a range. Negative numbers are not allowed.`);
  if (from === 'L' && field.special.includes('LW')) return { kind: 'last', daysBefore: zeroIsWrong(valueOf(rest, field), field) };
  if (from === 'LW') throw failed("No special characters allowed in range, except for 'L'");
  const [to = '', step] = javaSplit(rest, '/');
  return { kind: 'range', from: valueOf(from, field), to: valueOf(to, field), step: step === undefined ? 1 : stepOf(step) };
}

function zeroIsWrong(value: number, { min, max }: CronField): number {
  if (value === 0) throw failed(`Value 0 not in range [${min}, ${max}]`);
  return value;
}

function parseEvery(text: string, field: CronField): CronPart {
  const [from, step, ...more] = javaSplit(text, '/');
  if (from === undefined || more.length > 0) throw failed(`Invalid expression: ${text}`);
  if (step === undefined) throw failed(`Missing steps for expression: ${text}`);
  const isFromStart = from === '' || from === '*';
  return { kind: 'every', from: isFromStart ? undefined : valueOf(from, field), step: stepOf(step) };
}

/** `L`, `LW`, `15W` among days of the month; `L`, `FRIL`, `FRI#2` among weekdays. */
function parseSpecial(text: string, field: CronField, isList: boolean): CronPart | undefined {
  const can = (letter: string) => field.special.includes(letter);
  if (text.includes('#') && !can('#')) throw failed(`Invalid expression: ${text}`);
  if (can('LW')) {
    if (text === 'LW') return { kind: 'lastWorkday' };
    if (/^\d*L$/.test(text)) return { kind: 'last', daysBefore: 0 };
    const day = /^(\d+)W$/.exec(text)?.[1];
    return day === undefined ? undefined : { kind: 'workdayNear', value: Number(day) };
  }
  if (can('#')) {
    // Alone it is Sunday, every week.
    if (text === 'L') return { kind: 'on', value: 0 };
    const last = /^(\d|[A-Z]{3})L$/.exec(text)?.[1];
    const isName = last !== undefined && /\D/.test(last);
    if (last !== undefined && !(isName && isList)) return { kind: 'lastOf', value: valueOf(last, field) };
    if (!text.includes('#')) return undefined;
    const [weekday = '', nth = ''] = text.split('#');
    if (weekday === '') throw failed('Time should be specified!');
    return { kind: 'nth', value: valueOf(weekday, field), nth: valueOf(nth, field) };
  }
  return undefined;
}

function valueOf(text: string, field: CronField): number {
  if (/^\+?\d{1,9}$/.test(text)) return Number(text);
  const name = field.names.indexOf(text);
  if (name >= 0) return name + field.firstName;
  const known = new Set([...field.names, ...field.special]);
  const strange = text.replace(/[A-Z]+/g, (word) => (known.has(word) ? '' : word)).replace(/[\d*?#/,-]/g, '');
  throw failed(`Invalid chars in expression! Expression: ${text} Invalid chars: ${strange}`);
}

function stepOf(text: string): number {
  if (!/^\+?\d{1,9}$/.test(text)) throw failed(`For input string: "${text}"`);
  return Number(text);
}

/** Without the empty pieces at the end, as the messages count on. */
function javaSplit(text: string, separator: string): string[] {
  const pieces = text.split(separator);
  while (pieces.at(-1) === '') pieces.pop();
  return pieces;
}
