import type { Explanation } from '../explanation/explanation.js';
import { explanationBlocks } from '../explanation/explanation-blocks.js';
import { dateWords } from './date-words.js';
import type { Letter } from './letter.js';

export interface AuditSheetFacts {
  readonly receiptNumber: string;
  readonly matter: string;
  readonly decisionId: string;
  readonly decidedAt: string;
  readonly explanation: Explanation;
  readonly tables: readonly { readonly decisionId: string; readonly version: number; readonly key: string }[];
  readonly letterNumber?: string | undefined;
  readonly letterSha256?: string | undefined;
}

/** 决定审计表: the same words as in the letter, and the identifiers with which everything can be found again. Names nobody who is aided. */
export function auditSheet({
  receiptNumber,
  matter,
  decisionId,
  decidedAt,
  explanation,
  tables,
  letterNumber,
  letterSha256,
}: AuditSheetFacts): Letter {
  return {
    title: '救助决定审计表',
    number: receiptNumber,
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: '事项', value: matter },
          { label: '决定日期', value: dateWords(decidedAt) },
          { label: '决定记录', value: decisionId },
          ...(letterNumber === undefined ? [] : [{ label: '决定书文号', value: letterNumber }]),
          ...(letterSha256 === undefined ? [] : [{ label: '决定书校验值', value: letterSha256 }]),
        ],
      },
      ...explanationBlocks(explanation),
      { kind: 'heading', text: '决策表记录' },
      {
        kind: 'table',
        head: ['决策表', '版本', '引擎中的键'],
        rows: tables.map((table) => [table.decisionId, String(table.version), table.key]),
      },
    ],
    footer: '内部资料，按审计用途使用',
    writtenAt: decidedAt,
  };
}
