import { Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FirstPassword } from '../../../domain/api-accounts.js';

/** Shown once; closed only on purpose. */
export function FirstPasswordModal({
  handed: { username, firstPassword },
  onClose,
}: {
  readonly handed: FirstPassword;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      maskClosable={false}
      title={t('accounts.firstPassword')}
      footer={
        <Button type="primary" onClick={onClose} data-testid="first-password-close">
          {t('accounts.close')}
        </Button>
      }
    >
      <p>{t('accounts.firstPasswordNote', { username })}</p>
      <Typography.Title level={3} copyable className="first-password" data-testid="first-password">
        {firstPassword}
      </Typography.Title>
    </Modal>
  );
}
