import { documentsFor } from '../intake/documents.js';
import type { NeedKind } from '../intake/needs.js';
import type { PaperCode } from './papers.js';

export interface PapersOf {
  /** As declared at the one door; nothing for a case that came another way. */
  readonly needs: readonly NeedKind[];
  readonly hasDisabledMember: boolean;
}

/** Which papers a case of that program rests on, asked for or not. */
export function neededPapers(program: string, { needs, hasDisabledMember }: PapersOf): readonly PaperCode[] {
  switch (program) {
    case 'unified-intake':
      return ['consent', ...documentsFor(needs, hasDisabledMember)];
    case 'temporary-aid-emergency':
      return ['identity', 'hardship-proof'];
    case 'temporary-aid-expenditure':
      return ['consent', ...documentsFor(['temporary'], hasDisabledMember)];
    default:
      return ['identity'];
  }
}
