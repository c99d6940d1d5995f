import { FilePdfOutlined, PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AttachmentView } from '../../../domain/api-case-file.js';
import { formatDate } from '../../components/format-date.js';
import { formatSize } from '../../components/format-size.js';

interface Props {
  readonly attachment: AttachmentView;
  readonly onShow: () => void;
  readonly onRemove: (() => void) | undefined;
}

export function AttachmentRow({ attachment, onShow, onRemove }: Props) {
  const { t, i18n } = useTranslation();
  const { attachmentId, name, paper, type, size, sha256, addedAt, addedByName, removed } = attachment;
  return (
    <li data-testid={`attachment-${attachmentId}`} data-removed={removed !== undefined}>
      {type === 'application/pdf' ? <FilePdfOutlined /> : <PictureOutlined />}
      <span className="attachment-words">
        <span>
          <strong>{t(`caseFile.paper.${paper}`)}</strong> <span className={removed && 'attachment-removed'}>{name}</span>
        </span>
        <span className="quiet" title={t('caseFile.checksum', { sum: sha256 })}>
          {t('caseFile.addedBy', { name: addedByName, date: formatDate(addedAt, i18n.language), size: formatSize(size) })}
        </span>
        {removed && (
          <span className="quiet">
            {t('caseFile.removed', { reason: removed.reason, name: removed.byName, date: formatDate(removed.at, i18n.language) })}
          </span>
        )}
      </span>
      <span className="attachment-acts">
        <Button size="small" type="link" onClick={onShow} data-testid="attachment-show">
          {t('caseFile.preview')}
        </Button>
        {onRemove && (
          <Button size="small" type="link" danger onClick={onRemove} data-testid="attachment-remove">
            {t('caseFile.removeAttachment')}
          </Button>
        )}
      </span>
    </li>
  );
}
