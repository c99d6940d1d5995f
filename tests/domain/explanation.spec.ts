import type { DecisionFacts, TableAnswer } from '../../domain/explanation/decision-facts.js';
import { explain } from '../../domain/explanation/explain.js';
import { explanationBlocks } from '../../domain/explanation/explanation-blocks.js';

const band = (value: number): TableAnswer => ({
  decisionId: 'income-band',
  name: '收入档次',
  version: 3,
  inputs: [
    { name: '人数、收入齐全', value: true },
    { name: '家庭月收入－人数×低保标准（分）', value },
  ],
  rules: ['M04 高于标准且低于 1.5 倍（Q01）'],
  output: 'low-income-band',
  boundaries: [{ input: '家庭月收入－人数×低保标准（分）', value, boundary: 0 }],
});
const facts = (more: Partial<DecisionFacts> = {}): DecisionFacts => ({
  kind: 'determination',
  outcome: 'refused',
  program: 'none',
  amountFen: 0,
  authority: 'township',
  policyVersion: 'K1-demo-1',
  standards: [{ label: '低保标准', value: '¥600.00 每人每月' }],
  tables: [band(1_200)],
  sources: [
    { code: 'banks', status: 'ok', asOf: '2026-03-01T16:00:00.000Z' },
    { code: 'tax', status: 'unavailable' },
  ],
  people: [{ step: '审核确认', name: '演示·镇审批', at: '2026-03-20T02:00:00.000Z', reason: '收入超过标准' }],
  ...more,
});

describe('the explanation of a decision', () => {
  it('names the rule in plain words, with the values it looked at and what came out', () => {
    expect(explain(facts()).rules).toEqual([
      {
        table: '收入档次',
        rule: '高于标准且低于 1.5 倍',
        values: [
          { label: '人数、收入齐全', value: '是' },
          { label: '家庭月收入－人数×低保标准', value: '¥12.00' },
        ],
        result: '高于低保标准且低于其 1.5 倍',
      },
    ]);
  });

  it('says by how much the nearest line was missed', () => {
    expect(explain(facts()).changes).toEqual([
      '“家庭月收入－人数×低保标准”为 ¥12.00，高于分界 ¥0.00，相差 ¥12.00；越过分界，结论可能不同。',
    ]);
    expect(explain(facts({ tables: [band(0)] })).changes[0]).toContain('正在规则的分界上');
  });

  it('tells who said what of which day, and what nobody could say', () => {
    const { evidence, gaps, people } = explain(facts());
    expect(evidence).toEqual([{ source: '银行机构', word: '已核对，数据截至 2026-03-02' }]);
    expect(gaps).toEqual(['税务']);
    expect(people).toEqual([{ step: '审核确认', name: '演示·镇审批', at: '2026-03-20', reason: '收入超过标准' }]);
  });

  it('names the versions of values and tables', () => {
    expect(explain(facts()).versions).toEqual([
      { label: '政策参数', value: 'K1-demo-1' },
      { label: '收入档次', value: '第 3 版' },
    ]);
  });

  it('says of money given how much, by whom', () => {
    expect(explain(facts({ kind: 'temporary-aid-emergency', outcome: 'granted', amountFen: 180_000 })).conclusion).toBe(
      '镇（街道）决定给予救助 ¥1,800.00。',
    );
  });

  it('is the same words on paper as on the screen', () => {
    const explanation = explain(facts());
    const paper = JSON.stringify(explanationBlocks(explanation));
    for (const words of [
      explanation.conclusion,
      explanation.rules[0]!.rule,
      explanation.changes[0]!,
      explanation.evidence[0]!.word,
      '税务',
      '收入超过标准',
      '第 3 版',
    ]) {
      expect(paper).toContain(JSON.stringify(words).slice(1, -1));
    }
  });
});
