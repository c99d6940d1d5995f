import { tekunFloorFen, violatedTekunFloorFen } from '../../domain/policy/tekun-floor.js';

describe('M06: the floor of the tekun standard', () => {
  it.each([
    [60_000, 78_000, undefined],
    [60_000, 77_999, 78_000],
    [60_001, 78_001, 78_002],
    [63_000, 78_000, 81_900],
    [63_000, 81_900, undefined],
  ])('dibao %i, tekun %i: %p', (dibaoStandardFen, tekunBasicStandardFen, minimumFen) => {
    expect(violatedTekunFloorFen({ dibaoStandardFen, tekunBasicStandardFen })).toBe(minimumFen);
  });

  it('is not violated by a standard that nobody has set', () => {
    expect(violatedTekunFloorFen({ dibaoStandardFen: 60_000 })).toBeUndefined();
  });

  it('is the least that passes', () => {
    for (let dibaoStandardFen = 50_000; dibaoStandardFen < 50_020; dibaoStandardFen += 1) {
      const least = tekunFloorFen(dibaoStandardFen);
      expect(violatedTekunFloorFen({ dibaoStandardFen, tekunBasicStandardFen: least })).toBeUndefined();
      expect(violatedTekunFloorFen({ dibaoStandardFen, tekunBasicStandardFen: least - 1 })).toBe(least);
    }
  });
});
