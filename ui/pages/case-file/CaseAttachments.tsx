import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { CaseView } from '../../../domain/api.js';
import type { AttachmentView } from '../../../domain/api-case-file.js';
import { useAttachments, useCaseFileAct } from '../../api/use-case-files.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';
import { AttachmentRow } from './AttachmentRow.js';
import { AttachmentPreview } from './AttachmentPreview.js';
import { UploadModal } from './UploadModal.js';

/** The files of a case: look at them, add one, take one out for a reason. */
export function CaseAttachments({ caseFile }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation();
  const { caseId } = caseFile;
  const user = useSession();
  const query = useAttachments(caseId);
  const act = useCaseFileAct(caseId);
  const [shown, setShown] = useState<AttachmentView>();
  const [toRemove, setToRemove] = useState<AttachmentView>();
  const [isAdding, setAdding] = useState(false);
  if (query.isError && !query.data) return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  const attachments = query.data ?? [];
  const mayWrite = caseFile.status !== 'closed' && mayDo(user, 'keep-attachments');
  const problem = act.error ? problemWords(act.error, t).title : undefined;
  const close = () => {
    setAdding(false);
    setToRemove(undefined);
    act.reset();
  };
  return (
    <section className="surface case-card" data-testid="case-attachments">
      <div className="card-head">
        <h3>{t('caseFile.attachments')}</h3>
        {mayWrite && (
          <Button size="small" onClick={() => setAdding(true)} data-testid="attachment-add">
            {t('caseFile.addAttachment')}
          </Button>
        )}
      </div>
      {query.data && attachments.length === 0 && <p className="quiet">{t('caseFile.noAttachments')}</p>}
      <ul className="attachment-list">
        {attachments.map((attachment) => (
          <AttachmentRow
            key={attachment.attachmentId}
            attachment={attachment}
            onShow={() => setShown(attachment)}
            onRemove={mayDo(user, 'keep-attachments') && !attachment.removed ? () => setToRemove(attachment) : undefined}
          />
        ))}
      </ul>
      <AttachmentPreview caseId={caseId} attachment={shown} onClose={() => setShown(undefined)} />
      <UploadModal
        open={isAdding}
        busy={act.isPending}
        error={problem}
        onClose={close}
        onUpload={(paper, file) => act.mutate({ kind: 'upload', paper, file }, { onSuccess: close })}
      />
      <ReasonModal
        title={t('caseFile.removeTitle', { name: toRemove?.name ?? '' })}
        note={t('caseFile.removeNote')}
        confirm={t('caseFile.removeAttachment')}
        open={toRemove !== undefined}
        busy={act.isPending}
        error={problem}
        testId="attachment-remove"
        onConfirm={(reason) =>
          toRemove && act.mutate({ kind: 'remove', attachmentId: toRemove.attachmentId, reason }, { onSuccess: close })
        }
        onClose={close}
      />
    </section>
  );
}
