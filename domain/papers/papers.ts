import { documentRules, documentTypes, type DocumentType } from '../intake/documents.js';
import type { SourceCode } from '../verification/sources.js';

export interface Paper {
  readonly name: string;
  /** The department that gives what the paper says (M24, M25); while it answers, nobody is asked for the paper. */
  readonly source?: SourceCode;
  readonly commitmentAllowed: boolean;
}

/** What a case file may hold beside the documents that the intake asks about. */
const others = {
  consent: { name: '家庭经济状况查询授权书', commitmentAllowed: false },
  'hardship-proof': { name: '急难情况凭据（票据、照片、证明人）', commitmentAllowed: false },
  'withdrawal-request': { name: '撤回申请书', commitmentAllowed: false },
  other: { name: '其他材料', commitmentAllowed: false },
} as const satisfies Readonly<Record<string, Paper>>;

export type PaperCode = DocumentType | keyof typeof others;
/** The papers of case files, by their code. */
export const papers: Readonly<Record<PaperCode, Paper>> = { ...documentRules, ...others };
export const paperCodes = [...documentTypes, ...Object.keys(others)] as [PaperCode, ...PaperCode[]];

/** What a commitment 承诺书 on file calls the paper that it stands in for. */
export const committedAs: Readonly<
  Partial<Record<PaperCode, 'income-proof' | 'property-proof' | 'family-proof' | 'housing-proof' | 'spending-proof'>>
> = {
  identity: 'family-proof',
  income: 'income-proof',
  'other-income': 'income-proof',
  property: 'housing-proof',
  deposits: 'property-proof',
  'medical-bills': 'spending-proof',
};
