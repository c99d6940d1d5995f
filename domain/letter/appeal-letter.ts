import type { Explanation } from '../explanation/explanation.js';
import { explanationBlocks } from '../explanation/explanation-blocks.js';
import { dateWords } from './date-words.js';
import type { Letter } from './letter.js';

export interface AppealLetterFacts {
  readonly number: string;
  readonly name: string;
  readonly receiptNumber: string;
  /** Of the case that was appealed against. */
  readonly earlierReceiptNumber: string;
  readonly office: string;
  readonly filedAt: string;
  readonly decidedAt: string;
  /** What is granted, one line each. */
  readonly grants: readonly { readonly label: string; readonly value: string }[];
  readonly reason?: string | undefined;
  readonly lawsuitMonths?: number | undefined;
  readonly explanation: Explanation;
}

/** 复核决定书: what became of the appeal, why, and where the person can go next. */
export function appealLetter(facts: AppealLetterFacts): Letter {
  const { number, name, receiptNumber, earlierReceiptNumber, office, filedAt, decidedAt, grants, reason, lawsuitMonths, explanation } =
    facts;
  const within = lawsuitMonths === undefined ? '法定期限内' : `收到本决定书之日起 ${lawsuitMonths} 个月内`;
  return {
    title: '社会救助复核决定书',
    number,
    addressee: name,
    blocks: [
      {
        kind: 'paragraph',
        text: `您（户）于 ${dateWords(filedAt)}对受理编号 ${earlierReceiptNumber} 的决定申请复核（受理编号 ${receiptNumber}），由没有办过原个案的人员审查，决定如下：`,
      },
      { kind: 'paragraph', text: explanation.conclusion },
      ...(grants.length === 0 ? [] : [{ kind: 'facts' as const, rows: [...grants] }]),
      ...(reason === undefined ? [] : [{ kind: 'paragraph' as const, text: `理由：${reason}` }]),
      { kind: 'heading', text: '下一步' },
      { kind: 'paragraph', text: `如仍不服，可以在${within}依法向人民法院提起行政诉讼。` },
      { kind: 'paragraph', text: '如情况有变化，可以再次申请；有其他困难的，可以申请临时救助、专项救助，受理单位会帮助您转办。' },
      ...explanationBlocks(explanation).slice(2),
      { kind: 'signature', office, date: dateWords(decidedAt), signers: ['签收人'] },
    ],
    footer: `受理编号 ${receiptNumber} · 咨询、投诉：12345`,
    writtenAt: decidedAt,
  };
}
