import type { CaseRecord } from '../../domain/ports/case-store.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

export async function findCase({ cases }: Ports, caseId: string): Promise<CaseRecord> {
  const caseFile = await cases.find(caseId);
  if (!caseFile) throw new PermanentFailure(`找不到个案 '${caseId}'。`);
  return caseFile;
}
