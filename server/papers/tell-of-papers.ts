import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { PaperNotices } from '../../adapters/mongo/paper-notices.js';
import { dateWords } from '../../domain/letter/date-words.js';
import { papersLetter } from '../../domain/letter/papers-letter.js';
import { papers, type PaperCode } from '../../domain/papers/papers.js';
import type { CaseStore } from '../../domain/ports/case-store.js';
import type { LetterStore } from '../../domain/ports/letter-store.js';
import type { Messenger } from '../../domain/ports/messenger.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ReadCaseWords } from '../cases/case-words.js';
import type { Outbox } from '../dispatch/dispatcher.js';

interface Needs {
  readonly cases: CaseModel;
  readonly caseStore: Pick<CaseStore, 'appendEvent'>;
  readonly notices: PaperNotices;
  readonly letters: LetterStore;
  readonly messenger: Messenger;
  readonly caseWords: ReadCaseWords;
  readonly cipher: FieldCipher;
}

/** Tells of what is missing: the letter first, then a short message that names no paper, for a telephone may be read by others. */
export function tellOfPapers({ cases, caseStore, notices, letters, messenger, caseWords, cipher }: Needs): Outbox {
  return {
    name: 'paper-notices',
    apart: 'outside',
    pending: (limit) => notices.pending(limit),

    async finish(noticeId) {
      const notice = await notices.find(noticeId);
      const file = notice && (await cases.findById(notice.caseId).lean());
      if (!notice || !file || notice.state !== 'pending') return;
      const { caseId, dueOn, at } = notice;
      const words = await caseWords(file, '告知需补正的材料');
      const reason = notice.sealedReason === undefined ? undefined : cipher.open(notice.sealedReason, sealedPlace.paperNotice(noticeId));
      await letters.write(
        { letterId: `${noticeId}:letter`, caseId, townshipCode: file.townshipCode, kind: 'missing-papers', writtenAt: at },
        (number) => Promise.resolve(papersLetter({ ...words, number, papers: notice.papers.map(paperRow), dueOn, reason, writtenAt: at })),
      );
      if (words.phone !== undefined) {
        const text = `您申请的事项(受理编号 ${words.receiptNumber})还有材料需要补交,请于${dateWords(dueOn)}前与受理窗口联系,需要的材料已一次列明。咨询请拨打12345。`;
        const { status } = await messenger.send({ eventId: noticeId, to: words.phone, text });
        if (status === 'unavailable') throw new Error('The short message service is not available; the notice of missing papers waits.');
      }
      const title = words.phone === undefined ? '没有联系电话，请当面交付补正材料告知书' : '已一次性告知需补正的材料';
      const details = [
        { label: '材料', value: notice.papers.map((paper) => papers[paper].name).join('、') },
        { label: '期限', value: dueOn },
      ];
      await caseStore.appendEvent({ eventId: `${noticeId}:told`, caseId, at, kind: 'notice', title, details });
      await notices.mark(noticeId, words.phone === undefined ? 'to-tell' : 'sent');
    },
  };
}

function paperRow(code: PaperCode): { readonly name: string; readonly remark: string } {
  const { name, source, commitmentAllowed } = papers[code];
  const remarks = [source !== undefined ? '本应由部门共享，目前未能取得' : '', commitmentAllowed ? '可以用书面承诺代替' : ''];
  return { name, remark: remarks.filter(Boolean).join('；') };
}
