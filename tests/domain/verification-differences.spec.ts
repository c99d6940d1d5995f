import { differences } from '../../domain/verification/differences.js';

const means = { monthlyIncomeFen: 100_000, liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 };

describe('differences between declared and verified means', () => {
  it.each([
    { declared: 95_000, found: 0, because: 'exactly on the tolerance is within it' },
    { declared: 94_999, found: 1, because: 'one fen over it is not' },
    { declared: 105_001, found: 1, because: 'more declared than found is told as well' },
  ])('$declared of 100000 at 5 percent: $because', ({ declared, found }) => {
    expect(differences({ ...means, monthlyIncomeFen: declared }, means, 5)).toHaveLength(found);
  });

  it('tell anything found where nothing was declared, and nothing where nothing is known', () => {
    expect(differences(means, { ...means, nonEssentialVehicles: 1 }, 5)).toEqual([
      { field: 'nonEssentialVehicles', declared: 0, verified: 1 },
    ]);
    expect(differences(means, { ...means, homesOwned: null }, 5)).toEqual([]);
  });
});
