import { evaluateDecision } from '../../../engine/dmn/evaluate-decision.js';
import { parseDmn } from '../../../engine/dmn/parse-dmn.js';
import type { JsonValue } from '../../../engine/feel/expression.js';

type Rule = readonly [inputs: readonly string[], outputs: readonly string[]];

const text = (source: string) => `<text><![CDATA[${source}]]></text>`;
const file = (decisions: string) =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="drg" name="DRG" namespace="n">${decisions}</definitions>`;
const requires = (id: string) => `<informationRequirement id="needs-${id}"><requiredDecision href="#${id}"/></informationRequirement>`;

function table(
  id: string,
  attributes: string,
  inputs: readonly string[],
  outputs: readonly string[],
  rules: readonly Rule[],
  extra = '',
): string {
  const input = (source: string, at: number) =>
    `<input id="${id}-in${at}" label="L${at}"><inputExpression id="${id}-e${at}">${text(source)}</inputExpression></input>`;
  const output = (name: string, at: number) => {
    const [key, values] = name.split('|');
    const outputValues = values ? `<outputValues id="${id}-v${at}">${text(values)}</outputValues>` : '';
    return `<output id="${id}-out${at}" name="${key}">${outputValues}</output>`;
  };
  const rule = ([cells, results]: Rule, at: number) =>
    `<rule id="${id}-r${at}">` +
    cells.map((cell, c) => `<inputEntry id="${id}-r${at}i${c}">${text(cell)}</inputEntry>`).join('') +
    results.map((cell, c) => `<outputEntry id="${id}-r${at}o${c}">${text(cell)}</outputEntry>`).join('') +
    '</rule>';
  return (
    `<decision id="${id}" name="${id}">${extra}<decisionTable id="${id}-t" ${attributes}>` +
    inputs.map(input).join('') +
    outputs.map(output).join('') +
    rules.map(rule).join('') +
    '</decisionTable></decision>'
  );
}

const boxed = (source: string) => `<literalExpression>${text(source)}</literalExpression>`;
const entry = (name: string, source: string) => `<contextEntry>${name ? `<variable name="${name}"/>` : ''}${boxed(source)}</contextEntry>`;

async function decide(decisions: string, variables: Record<string, JsonValue>, id = 'd') {
  const parsed = await parseDmn(file(decisions));
  if (!parsed.ok) throw new Error(parsed.errors.join('\n'));
  return evaluateDecision(parsed.drg, id, variables, 0);
}
async function errorsOf(xml: string): Promise<string> {
  const parsed = await parseDmn(xml);
  return parsed.ok ? '' : parsed.errors.join('\n');
}

describe('decision table', () => {
  const overlapping: Rule[] = [
    [['> 5'], ['"a"']],
    [['[3..10]'], ['"b"']],
    [['7, 8'], ['"c"']],
  ];

  it.each<[string, string, JsonValue]>([
    ['hitPolicy="FIRST"', 'r', 'a'],
    ['hitPolicy="RULE ORDER"', 'r', ['a', 'b', 'c']],
    ['hitPolicy="COLLECT"', 'r', ['a', 'b', 'c']],
    ['hitPolicy="COLLECT" aggregation="COUNT"', 'r', 3],
    ['hitPolicy="PRIORITY"', 'r|"c","b","a"', 'c'],
    ['hitPolicy="OUTPUT ORDER"', 'r|"c","b","a"', ['c', 'b', 'a']],
  ])('with %s and three matches', async (attributes, output, expected) => {
    const result = await decide(table('d', attributes, ['x'], [output], overlapping), { x: 7 });
    expect(result).toMatchObject({ ok: true, output: expected });
  });

  it.each([
    ['UNIQUE', /^multiple values aren't allowed for UNIQUE hit policy\. found: '/],
    ['ANY', /^different values aren't allowed for ANY hit policy\. found: '/],
  ])('with %s fails on several matches', async (policy, message) => {
    const result = await decide(table('d', `hitPolicy="${policy}"`, ['x'], ['r'], overlapping), { x: 7 });
    expect(result).toMatchObject({ ok: false, failedDecisionId: 'd' });
    expect(result.ok ? '' : result.message).toMatch(message);
  });

  it.each([
    ['SUM', 3.3],
    ['MIN', 1.1],
    ['MAX', 2.2],
  ])('collects with %s', async (aggregation, expected) => {
    const rules: Rule[] = [
      [['-'], ['1.1']],
      [[''], ['2.2']],
      [['> 100'], ['9']],
    ];
    const result = await decide(table('d', `hitPolicy="COLLECT" aggregation="${aggregation}"`, ['x'], ['r'], rules), { x: 1 });
    expect(result).toMatchObject({ ok: true, output: expected });
  });

  it.each(['UNIQUE', 'FIRST', 'ANY', 'RULE ORDER', 'COLLECT'])('with %s gives null without a match', async (policy) => {
    const result = await decide(table('d', `hitPolicy="${policy}"`, ['x'], ['r'], overlapping), { x: 1 });
    expect(result).toMatchObject({ ok: true, output: null });
  });

  it.each<[string, JsonValue, boolean]>([
    ['"a","b"', 'b', true],
    ['"a","b"', 'c', false],
    ['not("a","b")', 'c', true],
    ['not("a","b")', 'a', false],
    ['not(1, 2)', 'wrong kind', false],
    ['> 5', 'wrong kind', false],
    ['[1..3]', 'wrong kind', false],
    ['(1..3]', 1, false],
    [']1..3[', 2, true],
    ['<= 3', 3, true],
    ['-5', -5, true],
    ['true', true, true],
    ['false', true, false],
    ['null', null, true],
    ['limit', 7, true],
    ['> limit', 8, true],
    ['allowed', 'y', true],
    ['contains(?, "b")', 'abc', true],
    ['? > 1 and ? < 3', 2, true],
    ['limit = 7', 'anything', true],
    ['-', null, true],
  ])('cell %s against %j matches: %s', async (cell, x, expected) => {
    const rules: Rule[] = [[[cell], ['"hit"']]];
    const result = await decide(table('d', '', ['x'], ['r'], rules), { x, limit: 7, allowed: ['x', 'y'] });
    expect(result).toMatchObject({ output: expected ? 'hit' : null });
  });

  it('compares dates as dates and gives them back as text', async () => {
    const rules: Rule[] = [
      [['< date("2024-05-01")'], ['"old"']],
      [['>= date("2024-05-01")'], ['date(x) + duration("P1D")']],
    ];
    const result = await decide(table('d', '', ['date(x)'], ['r'], rules), { x: '2024-05-02' });
    expect(result).toMatchObject({ output: '2024-05-03' });
  });

  it('tells what it looked at and which rules matched', async () => {
    const rules: Rule[] = [
      [
        ['1', '-'],
        ['1', '2'],
      ],
      [
        ['2', 'true'],
        ['x * 10', '"s"'],
      ],
    ];
    const result = await decide(table('d', '', ['x', 'y'], ['r', 's'], rules), { x: 2, y: true });
    expect(result).toEqual({
      ok: true,
      output: { r: 20, s: 's' },
      evaluatedDecisions: [
        {
          decisionId: 'd',
          name: 'd',
          type: 'DECISION_TABLE',
          output: { r: 20, s: 's' },
          inputs: [
            { inputId: 'd-in0', inputName: 'L0', value: 2 },
            { inputId: 'd-in1', inputName: 'L1', value: true },
          ],
          matchedRules: [
            {
              ruleId: 'd-r1',
              ruleIndex: 2,
              outputs: [
                { outputId: 'd-out0', outputName: 'r', value: 20 },
                { outputId: 'd-out1', outputName: 's', value: 's' },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('decision requirements graph', () => {
  const base = `<decision id="base" name="Base"><variable id="v" name="baseFen"/><literalExpression id="l">${text('x + 1')}</literalExpression></decision>`;

  it('evaluates what a decision requires first, and shows its result by the name of its variable', async () => {
    const rules: Rule[] = [[['> 10'], ['baseFen * 2']]];
    const result = await decide(table('d', '', ['baseFen'], ['r'], rules, requires('base')) + base, {
      x: 11,
    });
    expect(result).toMatchObject({ ok: true, output: 24 });
    expect(result.evaluatedDecisions.map((decision) => decision.decisionId)).toEqual(['base', 'd']);
  });

  it('fails with the id of the decision that failed', async () => {
    const failing = `<decision id="bad" name="bad"><literalExpression id="l">${text('assert(x, x != null)')}</literalExpression></decision>`;
    const result = await decide(table('d', '', ['bad'], ['r'], [], requires('bad')) + failing, {});
    expect(result).toMatchObject({ ok: false, failedDecisionId: 'bad' });
  });

  it.each<[string, string, string, JsonValue]>([
    ['a context', 'CONTEXT', `<context>${entry('a', 'x + 1')}${entry('b', 'a * 2 // twice')}</context>`, { a: 4, b: 8 }],
    ['a context with a result', 'CONTEXT', `<context>${entry('a', 'x + 1')}${entry('', 'a * 10')}</context>`, 40],
    ['a list', 'LIST', `<list>${boxed('x')}${boxed('"b"')}</list>`, [3, 'b']],
    [
      'a relation',
      'RELATION',
      `<relation><column name="n"/><column name="two words"/><row>${boxed('x')}${boxed('1')}</row><row>${boxed('null')}${boxed('2')}</row></relation>`,
      [
        { n: 3, 'two words': 1 },
        { n: null, 'two words': 2 },
      ],
    ],
  ])('may be %s', async (_name, type, logic, output) => {
    const result = await decide(`<decision id="d" name="d">${logic}</decision>`, { x: 3 });
    expect(result).toMatchObject({ ok: true, output, evaluatedDecisions: [{ type, output }] });
  });

  it('is refused with a cycle, unknown logic or bad FEEL', async () => {
    const literal = (id: string, needs: string, source = '1') =>
      `<decision id="${id}" name="${id}">${requires(needs)}<literalExpression id="l-${id}">${text(source)}</literalExpression></decision>`;
    expect(await errorsOf(file(literal('a', 'b') + literal('b', 'a')))).toBe(
      'Invalid DMN model: Cyclic dependencies between decisions detected.',
    );
    expect(await errorsOf(file('<decision id="a" name="a"><invocation id="i"/></decision>'))).toContain(
      'expected invocation with literal expression',
    );
    expect(await errorsOf(file('<decision id="a" name="a"/>'))).toBe("unsupported decision expression 'null'");
    expect(await errorsOf(file(table('d', '', ['x +'], ['r'], [[['> '], ['1']]])))).toMatch(
      /^FEEL expression: failed to parse expression 'x \+'[^]*\nFEEL unary-tests: failed to parse expression '>'/,
    );
  });

  it.each([
    ['nothing', ''],
    ['another root', '<a/>'],
    ['a missing end', '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">'],
    ['a document type', `<!DOCTYPE a>${file('')}`],
  ])('file with %s is refused', async (_name, xml) => {
    expect(await errorsOf(xml)).toMatch(/Unable to parse model|ERROR/);
  });
});
