import type { Seeded } from '../../support/seeded.js';

const nasty = [
  '&lt;',
  '&amp;',
  '&unknown;',
  '&#0;',
  '&#xD800;',
  '<',
  '>',
  '"',
  "'",
  ']]>',
  '<!--',
  '<![CDATA[',
  '\u0000',
  '\ud800',
  '=',
  '=1 +',
  '-1',
  '__proto__',
  'constructor',
  '9'.repeat(30),
];
const tag = /<[^<>]*>/g;
const value = /"[^"]*"/g;

type Mutation = (xml: string, random: Seeded) => string;

const mutations: readonly Mutation[] = [
  (xml, random) => xml.slice(0, random.below(xml.length)),
  (xml, random) => splice(xml, random.below(xml.length), 1 + random.below(40), ''),
  (xml, random) => splice(xml, random.below(xml.length), random.below(3), random.oneOf(nasty)),
  // A tag is lost, told twice, or stands in another's place.
  (xml, random) => replaceOne(xml, tag, random, () => ''),
  (xml, random) => replaceOne(xml, tag, random, (found) => found + found),
  (xml, random) => replaceOne(xml, tag, random, () => random.oneOf(xml.match(tag) ?? [''])),
  // An id, reference or expression is another's: duplicates, cycles, flows into other scopes.
  (xml, random) => replaceOne(xml, value, random, () => random.oneOf(xml.match(value) ?? ['""'])),
  (xml, random) => replaceOne(xml, value, random, () => `"${random.oneOf(nasty)}"`),
  // A piece of the file stands in another place once more.
  (xml, random) => {
    const from = random.below(xml.length);
    return splice(xml, random.below(xml.length), 0, xml.slice(from, from + random.below(500)));
  },
];

/** One to four things in a diagram or table are no longer as the modeler wrote them. */
export function mutateXml(xml: string, random: Seeded): string {
  let mutated = xml;
  for (let left = 1 + random.below(4); left > 0; left--) mutated = random.oneOf(mutations)(mutated, random);
  return mutated;
}

function splice(text: string, at: number, removed: number, added: string): string {
  return text.slice(0, at) + added + text.slice(at + removed);
}

function replaceOne(xml: string, pattern: RegExp, random: Seeded, by: (found: string) => string): string {
  const all = [...xml.matchAll(pattern)];
  if (all.length === 0) return xml;
  const found = random.oneOf(all);
  return splice(xml, found.index, found[0].length, by(found[0]));
}
