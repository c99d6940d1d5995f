import type { LetterBlock } from '../letter/letter.js';
import type { Explanation } from './explanation.js';

/** The words of an explanation for paper, in the order of the screen. */
export function explanationBlocks({
  conclusion,
  rules,
  standards,
  evidence,
  gaps,
  people,
  changes,
  versions,
}: Explanation): readonly LetterBlock[] {
  const section = (text: string, ...blocks: LetterBlock[]): LetterBlock[] => [{ kind: 'heading', text }, ...blocks];
  return [
    ...section('结论', { kind: 'paragraph', text: conclusion }),
    ...(rules.length === 0
      ? []
      : section('适用的规则和所用的数值', { kind: 'table', head: ['判断', '适用的规则', '所用的数值', '结果'], rows: rules.map(ruleRow) })),
    ...(standards.length === 0 ? [] : section('所依据的标准', { kind: 'facts', rows: [...standards] })),
    ...(evidence.length === 0
      ? []
      : section('依据的信息', { kind: 'facts', rows: evidence.map(({ source, word }) => ({ label: source, value: word })) })),
    ...(gaps.length === 0 ? [] : [{ kind: 'paragraph' as const, text: `未能取得的信息：${gaps.join('、')}。` }]),
    ...(people.length === 0
      ? []
      : section('由谁办理', {
          kind: 'facts',
          rows: people.map(({ step, name, at, reason }) => ({
            label: step,
            value: `${name}，${at}${reason === undefined ? '' : `：${reason}`}`,
          })),
        })),
    ...(changes.length === 0 ? [] : section('什么变化会影响结论', { kind: 'list', items: [...changes] })),
    ...section('版本', { kind: 'facts', rows: [...versions] }),
  ];
}

function ruleRow({ table, rule, values, result }: Explanation['rules'][number]): string[] {
  return [table, rule, values.map(({ label, value }) => `${label}：${value}`).join('\n'), result];
}
