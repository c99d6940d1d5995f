/** What holds for all decisions: they are described, drawn and annotated; there is no gap, and nobody is refused for what is not known. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDmn } from '../../../engine/dmn/parse-dmn.js';
import type { DecisionTable } from '../../../engine/dmn/decision-requirements-graph.js';
import { demoPolicy } from '../../../server/seed/demo-policy.js';
import { decisionsFolder, decisionUnderTest, type Given } from '../../support/decision-under-test.js';
import { seeded } from '../../support/seeded.js';
import { decisionInputs } from './decision-inputs.js';

const ids = readdirSync(decisionsFolder).flatMap((name) => (name.endsWith('.dmn') ? [name.replace('.dmn', '')] : []));
const textOf = (id: string) => readFileSync(join(decisionsFolder, `${id}.dmn`), 'utf8');
const readme = readFileSync(join(decisionsFolder, 'README.md'), 'utf8');

/** Answers by which somebody gets nothing, or less. */
const refusals = ['none', 'not-eligible', 'stop', 'do-not-pay', 'not-exempt', 'rejected', 'not-as-minor', 'not-applicable'];

describe.each(ids)('%s', (id) => {
  const { evaluate } = decisionUnderTest(id);
  const random = seeded([...id].reduce((seed, letter) => seed * 31 + letter.charCodeAt(0), 7));
  const inputs = Object.entries(decisionInputs[id] ?? {});
  const draw = (unknown: number): Given =>
    Object.fromEntries(inputs.flatMap(([name, values]) => (random.isIn(unknown) ? [] : [[name, random.oneOf(values)]])));
  const withPolicy = (given: Given): Given => ({ ...given, policy: demoPolicy.values });

  it('is one table, drawn, with a measure or the reason for a review on each row', async () => {
    const text = textOf(id);
    const parsed = await parseDmn(text);
    if (!parsed.ok) throw new Error(parsed.errors.join('\n'));
    expect(parsed.drg.decisions.map((decision) => [decision.id, decision.logic.kind])).toEqual([[id, 'DECISION_TABLE']]);
    expect(text).toContain(`<dmndi:DMNShape id="${id}-shape" dmnElementRef="${id}">`);

    const notes = [...text.matchAll(/<rule id[^>]*>\s*<description>([^<]*)</g)].map(([, note]) => note ?? '');
    expect(notes).toHaveLength((parsed.drg.decisions[0]?.logic as DecisionTable).rules.length);
    expect(notes.filter((note) => !/^M\d\d|M\d\d）$|待人工|由人处理/.test(note))).toEqual([]);
  });

  it('holds no number of the policy but what the measures fix, and no cell that says less than it does', () => {
    const cells = [...textOf(id).matchAll(/<(?:inputEntry|outputEntry)[^>]*>\s*<text>([^<]*)</g)].map(([, cell]) => cell ?? '');
    const numbers = cells.flatMap((cell) => cell.replace(/"[^"]*"/g, '').match(/\d+(\.\d+)?/g) ?? []);
    // A list that begins with true matches everything, in Zeebe too.
    expect(cells.filter((cell) => /^true\s*,/.test(cell))).toEqual([]);
    // Nothing and one, grades 1 to 4, 18 years (M04), 13 tenths (M06), and percent.
    expect(numbers.filter((number) => !['0', '1', '2', '3', '4', '18', '13', '10', '100'].includes(number))).toEqual([]);
  });

  it('stands in the README with its measures, hit policy and parameters', () => {
    const text = textOf(id);
    const row = readme.split('\n').find((line) => line.startsWith(`| [${id}](${id}.dmn) |`)) ?? '';
    const [, , decision = '', measures = '', hitPolicy = '', parameters = ''] = row.split('|').map((cell) => cell.trim());
    const description = /<description>(D\d\d)（([^）]*)）/.exec(text);

    expect(`${decision} ${hitPolicy}`).toBe(`${description?.[1]} ${/hitPolicy="(\w+)"/.exec(text)?.[1]}`);
    expect(measures).toBe((description?.[2] ?? '').replaceAll('、', ' ').replaceAll('—', '–'));
    const read = [...text.matchAll(/\bpolicy\.(\w+)/g)].map(([, name]) => `\`${name}\``);
    expect(parameters).toBe([...new Set(read)].sort().join(' ') || '–');
  });

  it('has no gap and no overlap: whatever is asked has an answer', () => {
    expect(inputs.length).toBeGreaterThan(0);
    for (let run = 0; run < 80; run += 1) {
      const given = withPolicy(draw(run % 3 === 0 ? 0.3 : 0));
      // A unique table fails when two rows match.
      const { rows } = evaluate(given);
      // Amounts have no word for a review: none comes out, and the process stops for a person.
      const isAmount = id === 'aid-tier';
      expect({ given, matched: isAmount || rows.length > 0 }).toEqual({ given, matched: true });
    }
  });

  it('refuses nobody for what is not known', () => {
    for (let run = 0; run < 80; run += 1) {
      const given = draw(0.4);
      const { output } = evaluate(withPolicy(given));
      if (!isRefusal(output)) continue;
      for (let completion = 0; completion < 3; completion += 1) {
        const completed = { ...draw(0), ...given };
        expect({ given, completed, output: evaluate(withPolicy(completed)).output }).toEqual({ given, completed, output });
      }
    }
  });
});

function isRefusal(output: unknown): boolean {
  if (typeof output === 'string') return refusals.includes(output);
  if (output === false) return true;
  return typeof output === 'object' && output !== null && Object.values(output).some(isRefusal);
}
