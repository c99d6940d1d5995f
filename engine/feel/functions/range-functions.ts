import { identical } from '../value/equality.js';
import { JavaException } from '../value/java-exception.js';
import { order } from '../value/order.js';
import { valueText } from '../value/value-text.js';
import { FeelRange, isPoint, kindOf, type FeelValue, type RangeEnd } from '../value/value.js';
import { builtin, type Functions } from './builtin.js';

type Test<A, B> = (a: A, b: B) => boolean;

/** One function for each pair of what it may be asked about; undefined where that pair makes no sense. */
interface Tests {
  readonly ofRanges?: Test<FeelRange, FeelRange>;
  readonly ofPointAndRange?: Test<FeelValue, FeelRange>;
  readonly ofRangeAndPoint?: Test<FeelRange, FeelValue>;
  readonly ofPoints?: Test<FeelValue, FeelValue>;
}

const isSame = identical;
const isLess = (x: FeelValue, y: FeelValue) => order(x, y) < 0;
const areClosed = (a: RangeEnd, b: RangeEnd) => a.isClosed && b.isClosed;
/** Whether a range that begins or ends so reaches at least as far as the other there. */
const reaches = (a: RangeEnd, b: RangeEnd) => a.isClosed || !b.isClosed;
const startsBefore = (a: FeelRange, b: FeelRange) =>
  isLess(a.start.value, b.start.value) || (isSame(a.start.value, b.start.value) && reaches(a.start, b.start));
const endsAfter = (a: FeelRange, b: FeelRange) =>
  isLess(b.end.value, a.end.value) || (isSame(a.end.value, b.end.value) && reaches(a.end, b.end));
const sameStart = (a: FeelRange, b: FeelRange) => isSame(a.start.value, b.start.value) && a.start.isClosed === b.start.isClosed;
const sameEnd = (a: FeelRange, b: FeelRange) => isSame(a.end.value, b.end.value) && a.end.isClosed === b.end.isClosed;

const before = (a: RangeEnd, b: RangeEnd) => isLess(a.value, b.value) || (!areClosed(a, b) && isSame(a.value, b.value));
const pointEnd = (value: FeelValue): RangeEnd => ({ value, isClosed: true });

const holdsPoint: Test<FeelRange, FeelValue> = ({ start, end }, point) =>
  (isLess(start.value, point) && isLess(point, end.value)) ||
  (isSame(start.value, point) && start.isClosed) ||
  (isSame(end.value, point) && end.isClosed);
const holdsRange: Test<FeelRange, FeelRange> = (a, b) => startsBefore(a, b) && endsAfter(a, b);
const touches = (end: RangeEnd, start: RangeEnd) =>
  isLess(start.value, end.value) || (isSame(end.value, start.value) && areClosed(end, start));

function overlapsBefore(a: FeelRange, b: FeelRange): boolean {
  const begins = isLess(a.start.value, b.start.value) || (isSame(a.start.value, b.start.value) && a.start.isClosed && !b.start.isClosed);
  const ends = isLess(a.end.value, b.end.value) || (isSame(a.end.value, b.end.value) && reaches(b.end, a.end));
  return begins && touches(a.end, b.start) && ends;
}

function swapped<A, B>(test: Test<A, B>): Test<B, A> {
  return (b, a) => test(a, b);
}

const isBefore: Tests = {
  ofRanges: (a, b) => before(a.end, b.start),
  ofPointAndRange: (point, range) => before(pointEnd(point), range.start),
  ofRangeAndPoint: (range, point) => before(range.end, pointEnd(point)),
  ofPoints: isLess,
};
const isAfter: Tests = {
  ofRanges: (a, b) => before(b.end, a.start),
  ofPointAndRange: (point, range) => before(range.end, pointEnd(point)),
  ofRangeAndPoint: (range, point) => before(pointEnd(point), range.start),
  ofPoints: swapped(isLess),
};
const finishes: Tests = {
  ofRanges: (a, b) => sameEnd(a, b) && startsBefore(b, a),
  ofPointAndRange: (point, { end }) => end.isClosed && isSame(end.value, point),
};
const starts: Tests = {
  ofRanges: (a, b) => sameStart(a, b) && endsAfter(b, a),
  ofPointAndRange: (point, { start }) => start.isClosed && isSame(start.value, point),
};

const pointOrRange = ['point1, point2', 'point, range', 'range, point', 'range1, range2'];
const pointInRange = ['point, range', 'range1, range2'];
const rangeOfPoint = ['range, point', 'range1, range2'];

export const rangeFunctions: Functions = {
  before: named(pointOrRange, isBefore),
  after: named(pointOrRange, isAfter),
  meets: named(['range1, range2'], { ofRanges: (a, b) => areClosed(a.end, b.start) && isSame(a.end.value, b.start.value) }),
  'met by': named(['range1, range2'], { ofRanges: (a, b) => areClosed(a.start, b.end) && isSame(a.start.value, b.end.value) }),
  overlaps: named(['range1, range2'], { ofRanges: (a, b) => touches(a.end, b.start) && touches(b.end, a.start) }),
  'overlaps before': named(['range1, range2'], { ofRanges: overlapsBefore }),
  'overlaps after': named(['range1, range2'], { ofRanges: swapped(overlapsBefore) }),
  finishes: named(pointInRange, finishes),
  'finished by': named(pointInRange, {
    ofRanges: (a, b) => sameEnd(a, b) && startsBefore(a, b),
    ofRangeAndPoint: ({ end }, point) => end.isClosed && isSame(end.value, point),
  }),
  includes: named(rangeOfPoint, { ofRanges: holdsRange, ofRangeAndPoint: holdsPoint }),
  during: named(pointInRange, { ofRanges: swapped(holdsRange), ofPointAndRange: swapped(holdsPoint) }),
  starts: named(pointInRange, starts),
  'started by': named(rangeOfPoint, {
    ofRanges: (a, b) => sameStart(a, b) && endsAfter(a, b),
    ofRangeAndPoint: ({ start }, point) => start.isClosed && isSame(start.value, point),
  }),
  coincides: named(['point1, point2', 'range1, range2'], { ofRanges: (a, b) => sameStart(a, b) && sameEnd(a, b), ofPoints: isSame }),
};

function named(parameters: readonly string[], tests: Tests) {
  const body = (x: FeelValue = null, y: FeelValue = null): boolean | undefined => {
    if (!areComparable(x, y)) return undefined;
    const answer = ask(tests, x, y);
    // Zeebe's FEEL forgot these.
    if (answer === undefined) throw new JavaException('scala.MatchError', `(${valueText(x)},${valueText(y)}) (of class scala.Tuple2)`);
    return answer;
  };
  return parameters.map((names) => builtin(names, body));
}

function ask(tests: Tests, x: FeelValue, y: FeelValue): boolean | undefined {
  if (x instanceof FeelRange) return y instanceof FeelRange ? tests.ofRanges?.(x, y) : tests.ofRangeAndPoint?.(x, y);
  return y instanceof FeelRange ? tests.ofPointAndRange?.(x, y) : tests.ofPoints?.(x, y);
}

function areComparable(x: FeelValue, y: FeelValue): boolean {
  const [one, other] = [x, y].map((value) => (value instanceof FeelRange ? value.start.value : value)) as [FeelValue, FeelValue];
  return isPoint(one) && kindOf(one) === kindOf(other);
}
