import { keyOf } from './answer.js';
import { isSame, readGoldens } from './goldens.js';
import { knownDifferences } from './known-differences.js';
import { askOurs } from './our-feel.js';
import { questions } from './questions.js';

describe.each(Object.entries(questions))("FEEL beside what Zeebe's own told: %s", (subject, asked) => {
  const goldens = readGoldens(subject);
  const known = new Set(knownDifferences[subject]);
  const different = asked
    .map((question) => ({ key: keyOf(question), theirs: goldens[keyOf(question)], ours: askOurs(question) }))
    .filter(({ theirs, ours }) => !theirs || !isSame(theirs, ours));

  it('is the same, but for the known differences', () => {
    expect(different.filter(({ key }) => !known.has(key))).toEqual([]);
  });

  it('keeps the list of known differences short: each of them still differs', () => {
    const keys = new Set(different.map(({ key }) => key));
    expect([...known].filter((key) => !keys.has(key))).toEqual([]);
  });
});
