import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { PaperNoticeDocument, PaperNotices } from '../../adapters/mongo/paper-notices.js';
import type { NewPaperNotice, PaperNoticeView, PapersView } from '../../domain/api-case-file.js';
import { addWorkingDays, civilDate } from '../../domain/deadline/working-days.js';
import type { PaperCode } from '../../domain/papers/papers.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { z } from 'zod';
import { findCaseFile } from '../cases/find-case-file.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { ReadChecklist } from './checklist.js';

interface Needs {
  readonly cases: CaseModel;
  readonly notices: PaperNotices;
  readonly readChecklist: ReadChecklist;
  readonly policies: PolicyStore;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
  readonly onChange: (caseId: string) => void;
}
export interface CasePapers {
  read(caseId: string, user: ActingUser): Promise<PapersView>;
  notify(caseId: string, wanted: z.infer<typeof NewPaperNotice>, user: ActingUser): Promise<PaperNoticeView>;
}

/** What is missing in a case, and the one notice of it (M24: 一次性告知); any other needs a reason. */
export function casePapers({ cases, notices, readChecklist, policies, cipher, audit, clock, kick, onChange }: Needs): CasePapers {
  const view = ({ _id: noticeId, papers, dueOn, at, byName, sealedReason, state }: PaperNoticeDocument): PaperNoticeView => ({
    noticeId,
    papers,
    dueOn,
    sentAt: at,
    byName,
    ...(sealedReason !== undefined && { reason: cipher.open(sealedReason, sealedPlace.paperNotice(noticeId)) }),
    state,
  });
  const repeated = (notice: PaperNoticeDocument, caseId: string) => {
    if (notice.caseId !== caseId) throw refuse('key-used');
    return view(notice);
  };
  const dueOn = async (countyCode: string, now: Date) => {
    const { supplementDays, holidays, makeUpDays } = (await policies.inForce(countyCode, civilDate(now)))?.values ?? {};
    if (supplementDays === undefined) throw refuse('policy-value-missing', { message: '政策参数没有“补正期限”，请管理员补充后再告知。' });
    return addWorkingDays(civilDate(now), supplementDays, { holidays: new Set(holidays), makeUpDays: new Set(makeUpDays) });
  };

  return {
    async read(caseId, user) {
      const file = await findCaseFile(cases, caseId, user);
      const [papers, sent] = [await readChecklist(file), await notices.ofCase(caseId)];
      return { papers, notices: sent.map(view) };
    },

    async notify(caseId, { noticeId, reason }, user) {
      const file = await findCaseFile(cases, caseId, user);
      const before = await notices.find(noticeId);
      if (before) return repeated(before, caseId);
      if (file.status === 'closed') throw refuse('case-closed');
      const missing: PaperCode[] = (await readChecklist(file)).filter(({ state }) => state === 'missing').map(({ paper }) => paper);
      if (missing.length === 0) throw refuse('nothing-missing');
      const earlier = await notices.ofCase(caseId);
      if (earlier.length > 0 && reason === undefined) throw refuse('already-notified');

      const now = clock.now();
      const notice: PaperNoticeDocument = {
        _id: noticeId,
        caseId,
        ordinal: (earlier[0]?.ordinal ?? 0) + 1,
        papers: missing,
        dueOn: await dueOn(file.countyCode, now),
        at: now.toISOString(),
        by: user.username,
        byName: user.name,
        ...(reason !== undefined && { sealedReason: cipher.seal(reason, sealedPlace.paperNotice(noticeId)) }),
        state: 'pending',
      };
      if (!(await notices.add(notice))) {
        const same = await notices.find(noticeId);
        if (same) return repeated(same, caseId);
        throw refuse('already-notified');
      }
      await audit.append({ actor: user.username, actorName: user.name, act: 'paper-notice', caseId, detail: missing.join(',') });
      kick();
      onChange(caseId);
      return view(notice);
    },
  };
}
