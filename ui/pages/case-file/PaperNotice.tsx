import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { CaseView } from '../../../domain/api.js';
import type { PaperNoticeView } from '../../../domain/api-case-file.js';
import type { PaperCode } from '../../../domain/papers/papers.js';
import { useCaseFileAct } from '../../api/use-case-files.js';
import { useSession } from '../../api/use-session.js';
import { formatDate } from '../../components/format-date.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';

interface Props {
  readonly caseFile: CaseView;
  readonly missing: readonly PaperCode[];
  readonly notices: readonly PaperNoticeView[];
}

/** The one notice of all that is missing; any other asks for its reason. */
export function PaperNotice({ caseFile, missing, notices }: Props) {
  const { t, i18n } = useTranslation();
  const user = useSession();
  const { mutate, isPending, error, reset } = useCaseFileAct(caseFile.caseId);
  const [noticeId, setNoticeId] = useState<string>();
  const note = t('caseFile.notifyNote', {
    count: missing.length,
    names: missing.map((paper) => t(`caseFile.paper.${paper}`)).join(t('common.listSeparator')),
  });
  const close = () => {
    setNoticeId(undefined);
    reset();
  };
  const send = (reason?: string) =>
    noticeId !== undefined && mutate({ kind: 'notify', noticeId, ...(reason !== undefined && { reason }) }, { onSuccess: close });
  const problem = error ? problemWords(error, t).title : undefined;
  return (
    <>
      {missing.length === 0 && <p className="quiet">{t('caseFile.nothingMissing')}</p>}
      {missing.length > 0 && caseFile.status !== 'closed' && mayDo(user, 'notify-of-papers') && (
        <Button type={notices.length === 0 ? 'primary' : 'default'} onClick={() => setNoticeId(newId())} data-testid="paper-notify">
          {t(notices.length === 0 ? 'caseFile.notify' : 'caseFile.notifyAgain', { count: missing.length })}
        </Button>
      )}
      <ul className="paper-notices">
        {notices.map((notice) => (
          <li key={notice.noticeId} data-testid="paper-notice" data-state={notice.state}>
            {t('caseFile.noticeLine', {
              date: formatDate(notice.sentAt, i18n.language),
              name: notice.byName,
              due: formatDate(notice.dueOn, i18n.language),
            })}
            <span className="quiet"> {[t(`caseFile.noticeState.${notice.state}`), notice.reason].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      <Modal
        title={t('caseFile.notify', { count: missing.length })}
        open={noticeId !== undefined && notices.length === 0}
        okText={t('caseFile.notify', { count: missing.length })}
        cancelText={t('common.cancel')}
        confirmLoading={isPending}
        okButtonProps={{ 'data-testid': 'paper-notify-confirm' }}
        onOk={() => send()}
        onCancel={close}
        destroyOnHidden
      >
        <p>{note}</p>
        {problem && <p role="alert">{problem}</p>}
      </Modal>
      <ReasonModal
        title={t('caseFile.notifyAgain')}
        note={`${note} ${t('caseFile.notifyReason')}`}
        confirm={t('caseFile.notifyAgain')}
        open={noticeId !== undefined && notices.length > 0}
        busy={isPending}
        error={problem}
        testId="paper-notify"
        onConfirm={send}
        onClose={close}
      />
    </>
  );
}
