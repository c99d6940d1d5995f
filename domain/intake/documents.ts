import type { SourceCode } from '../verification/sources.js';
import type { NeedKind } from './needs.js';

interface DocumentRule {
  readonly name: string;
  /** The department that holds it, when one shares it. */
  readonly source?: SourceCode;
  /** Whether a written commitment may stand in for it (M24). */
  readonly commitmentAllowed: boolean;
}

/** M24: the papers that a window used to ask for, and who holds what stands in them. */
export const documentRules = {
  identity: { name: '身份证、户口簿', source: 'household-register', commitmentAllowed: true },
  income: { name: '工资、社保等收入证明', source: 'human-resources', commitmentAllowed: true },
  'other-income': { name: '务农、灵活就业收入说明', commitmentAllowed: true },
  property: { name: '不动产证明', source: 'land', commitmentAllowed: true },
  deposits: { name: '存款证明', source: 'banks', commitmentAllowed: true },
  'disability-certificate': { name: '残疾人证', source: 'disability', commitmentAllowed: true },
  diagnosis: { name: '疾病诊断证明', source: 'health', commitmentAllowed: false },
  'medical-bills': { name: '医疗费用单据', source: 'medical-security', commitmentAllowed: true },
  enrollment: { name: '在学证明', source: 'education', commitmentAllowed: true },
  'house-hazard': { name: '房屋安全鉴定', source: 'housing', commitmentAllowed: false },
} as const satisfies Record<string, DocumentRule>;
export type DocumentType = keyof typeof documentRules;
export const documentTypes = Object.keys(documentRules) as [DocumentType, ...DocumentType[]];

const means: readonly DocumentType[] = ['income', 'other-income', 'property', 'deposits'];
const spending: readonly DocumentType[] = ['income', 'medical-bills'];
const byNeed: Readonly<Partial<Record<NeedKind, readonly DocumentType[]>>> = {
  'basic-living': means,
  medical: ['diagnosis', 'medical-bills'],
  education: ['enrollment'],
  'disabled-child-schooling': ['disability-certificate', 'enrollment'],
  housing: ['property', 'house-hazard'],
  employment: ['income'],
  care: ['disability-certificate'],
  disability: ['disability-certificate'],
  'child-rehabilitation': ['disability-certificate', 'diagnosis'],
  temporary: spending,
};

/** What the needs of a household call for, each once; a member with a disability brings the certificate. */
export function documentsFor(needs: readonly NeedKind[], hasDisabledMember: boolean): readonly DocumentType[] {
  const wanted = new Set<DocumentType>([
    'identity',
    ...needs.flatMap((need) => byNeed[need] ?? []),
    ...(hasDisabledMember ? (['disability-certificate'] as const) : []),
  ]);
  return documentTypes.filter((type) => wanted.has(type));
}

export function ruleOf(type: DocumentType): DocumentRule {
  return documentRules[type];
}
