import { dateWords } from './date-words.js';
import type { Letter } from './letter.js';

export interface AcceptanceFacts {
  readonly number: string;
  readonly name: string;
  readonly receiptNumber: string;
  readonly matter: string;
  readonly office: string;
  readonly acceptedAt: string;
  /** In words, where the policy sets one. */
  readonly timeLimit?: string | undefined;
}

/** 受理通知书: what was taken in, by whom, under which number, and until when there is an answer. */
export function acceptanceLetter({ number, name, receiptNumber, matter, office, acceptedAt, timeLimit }: AcceptanceFacts): Letter {
  return {
    title: '社会救助受理通知书',
    number,
    addressee: name,
    blocks: [
      { kind: 'paragraph', text: `您（户）的${matter}已收到，现予受理。能够通过部门共享取得的信息由我们核对，不再要求您提供。` },
      {
        kind: 'facts',
        rows: [
          { label: '受理编号', value: receiptNumber },
          { label: '受理事项', value: matter },
          { label: '受理单位', value: office },
          { label: '受理日期', value: dateWords(acceptedAt) },
          ...(timeLimit === undefined ? [] : [{ label: '办理时限', value: timeLimit }]),
        ],
      },
      {
        kind: 'paragraph',
        text: '查询进度、补充情况或要求撤回，请凭受理编号到受理单位办理，或拨打 12345。家庭人口、收入、财产有重大变化的，请及时告知。',
      },
      { kind: 'signature', office, date: dateWords(acceptedAt), signers: ['签收人'] },
    ],
    footer: '咨询、投诉：12345',
    writtenAt: acceptedAt,
  };
}
