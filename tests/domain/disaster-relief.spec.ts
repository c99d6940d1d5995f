import { reliefOf, type ReliefRate } from '../../domain/disaster/relief-of.js';
import type { VictimFacts } from '../../domain/disaster/victims.js';

const rates: readonly ReliefRate[] = [
  { reliefKind: 'emergency', victimGroup: 'needs-now', unit: 'person', amountFen: 15_000 },
  { reliefKind: 'transition', victimGroup: 'home-lost', unit: 'person', amountFen: 45_000 },
  { reliefKind: 'rebuilding', victimGroup: 'rebuilds', unit: 'home', amountFen: 2_000_000 },
];
const struck: VictimFacts = { peopleCount: 3, homeDamage: 'collapsed', cropLoss: 'none', needsNow: true, losses: '' };

describe('relief of a household', () => {
  it('is by person or by home, for each group that the household belongs to', () => {
    expect(reliefOf({ ...struck, furtherNeed: 'rebuilding' }, rates)).toEqual([
      { kind: 'emergency', amountFen: 45_000 },
      { kind: 'transition', amountFen: 135_000 },
      { kind: 'rebuilding', amountFen: 2_000_000 },
    ]);
  });

  it('rebuilds no home that is not lost, and gives nothing where nothing is lost', () => {
    expect(reliefOf({ ...struck, homeDamage: 'damaged', needsNow: false, furtherNeed: 'rebuilding' }, rates)).toEqual([]);
  });
});
