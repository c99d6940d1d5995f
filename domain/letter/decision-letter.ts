import type { Explanation } from '../explanation/explanation.js';
import { explanationBlocks } from '../explanation/explanation-blocks.js';
import { appealWords, type AppealPeriods } from './appeal.js';
import { dateWords } from './date-words.js';
import type { Letter } from './letter.js';

export interface DecisionLetterFacts {
  readonly number: string;
  readonly name: string;
  readonly receiptNumber: string;
  readonly matter: string;
  readonly office: string;
  readonly countyName: string;
  readonly appliedAt: string;
  readonly decidedAt: string;
  readonly outcome: 'granted' | 'refused';
  /** What is granted, one line each. */
  readonly grants: readonly { readonly label: string; readonly value: string }[];
  /** As the person who decided wrote it. */
  readonly reason?: string | undefined;
  readonly appeal: AppealPeriods;
  readonly explanation: Explanation;
}

/** 决定书: what was decided, why, and how to object. The explanation in it is the one on the screen. */
export function decisionLetter(facts: DecisionLetterFacts): Letter {
  const { number, name, receiptNumber, matter, office, countyName, appliedAt, decidedAt, outcome, grants, reason, appeal, explanation } =
    facts;
  return {
    title: outcome === 'granted' ? '社会救助决定书' : '社会救助不予救助（确认）决定书',
    number,
    addressee: name,
    blocks: [
      { kind: 'paragraph', text: `您（户）于 ${dateWords(appliedAt)}提出的${matter}（受理编号 ${receiptNumber}）已审核完毕，决定如下：` },
      { kind: 'paragraph', text: explanation.conclusion },
      ...(grants.length === 0 ? [] : [{ kind: 'facts' as const, rows: [...grants] }]),
      ...(reason === undefined ? [] : [{ kind: 'paragraph' as const, text: `理由：${reason}` }]),
      { kind: 'heading', text: '救济途径' },
      { kind: 'paragraph', text: appealWords(appeal, countyName) },
      {
        kind: 'paragraph',
        text:
          outcome === 'granted'
            ? '家庭人口、收入、财产发生重大变化的，请及时向受理单位报告。'
            : '如情况有变化，可以再次申请；有其他困难的，可以申请临时救助、专项救助，受理单位会帮助您转办。',
      },
      ...explanationBlocks(explanation).slice(2),
      { kind: 'signature', office, date: dateWords(decidedAt), signers: ['签收人'] },
    ],
    footer: `受理编号 ${receiptNumber} · 咨询、投诉：12345`,
    writtenAt: decidedAt,
  };
}
