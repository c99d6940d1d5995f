import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '../../../domain/api-case-file.js';
import { endpoints } from '../../api/endpoints.js';

interface Props {
  readonly caseId: string;
  readonly attachment: AttachmentView | undefined;
  readonly onClose: () => void;
}

/** Shows a picture or a PDF as the server sends it, in a page of its own that can run nothing. */
export function AttachmentPreview({ caseId, attachment, onClose }: Props) {
  const { t } = useTranslation();
  const address = attachment && endpoints.attachmentContent(caseId, attachment.attachmentId);
  return (
    <Modal
      title={attachment && `${t(`caseFile.paper.${attachment.paper}`)} · ${attachment.name}`}
      open={attachment !== undefined}
      onCancel={onClose}
      footer={
        address && (
          <a href={address} target="_blank" rel="noopener noreferrer">
            {t('caseFile.openAlone')}
          </a>
        )
      }
      width="min(960px, 94vw)"
      destroyOnHidden
    >
      {attachment && address && (
        <div className="attachment-preview" data-testid="attachment-preview">
          {attachment.type === 'application/pdf' ? (
            <iframe src={address} title={attachment.name} />
          ) : (
            <img src={address} alt={attachment.name} />
          )}
        </div>
      )}
    </Modal>
  );
}
