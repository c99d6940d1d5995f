import { dateWords } from './date-words.js';
import type { Letter } from './letter.js';

export interface PapersLetterFacts {
  readonly number: string;
  readonly name: string;
  readonly receiptNumber: string;
  readonly matter: string;
  readonly office: string;
  readonly papers: readonly { readonly name: string; readonly remark: string }[];
  /** A civil date. */
  readonly dueOn: string;
  readonly reason?: string | undefined;
  readonly writtenAt: string;
}

/** 一次性告知书: all that is missing, at once, and until when. */
export function papersLetter({ number, name, receiptNumber, matter, office, papers, dueOn, reason, writtenAt }: PapersLetterFacts): Letter {
  return {
    title: '补正材料一次性告知书',
    number,
    addressee: name,
    blocks: [
      { kind: 'paragraph', text: `您（户）的${matter}（受理编号 ${receiptNumber}）还缺以下材料，现一次告知：` },
      { kind: 'table', head: ['材料', '说明'], rows: papers.map((paper) => [paper.name, paper.remark]) },
      { kind: 'paragraph', text: `请于 ${dateWords(dueOn)}前交到受理单位，原件、复印件或照片均可。可以用承诺书代替的，可以签署承诺书。` },
      ...(reason === undefined ? [] : [{ kind: 'paragraph' as const, text: `再次告知的原因：${reason}` }]),
      { kind: 'paragraph', text: '以上未列的材料不再要求您提供。有困难的，村（社区）协理员可以上门帮助。' },
      { kind: 'signature', office, date: dateWords(writtenAt), signers: ['签收人'] },
    ],
    footer: `受理编号 ${receiptNumber} · 咨询、投诉：12345`,
    writtenAt,
  };
}
