import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import { matterOf } from '../../domain/letter/matters.js';
import type { CaseStore } from '../../domain/ports/case-store.js';
import type { Townships } from '../emergencies/townships.js';

export interface CaseWords {
  /** In the clear; its reading is noted with its purpose. */
  readonly name: string;
  readonly phone?: string;
  readonly receiptNumber: string;
  readonly matter: string;
  /** The township's office. */
  readonly office: string;
  readonly countyName: string;
}

export type ReadCaseWords = (file: CaseDocument, purpose: string) => Promise<CaseWords>;

/** What every letter of a case says of it. */
export function readCaseWords(caseStore: Pick<CaseStore, 'readApplicant'>, townships: Townships): ReadCaseWords {
  return async (file, purpose) => {
    const { name, phone } = await caseStore.readApplicant(file._id, { actor: 'letters', purpose });
    const township = await townships.find(file.townshipCode);
    return {
      name,
      ...(phone !== undefined && { phone }),
      receiptNumber: file.receiptNumber,
      matter: matterOf(file.program),
      office: `${township?.name ?? file.townshipCode}人民政府（街道办事处）`,
      countyName: township?.countyName ?? file.countyCode,
    };
  };
}
