import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../domain/api.js';
import { Notice } from './Notice.js';

/** In place of a page that this person has no right to: says who has it. */
export function NoRight({ roles }: { readonly roles: readonly Role[] }) {
  const { t } = useTranslation();
  const names = roles.map((role) => t(`common.role.${role}`)).join(t('common.listSeparator'));
  return (
    <Notice icon={<LockOutlined />} title={t('common.noRightTitle')}>
      {t('common.noRightAdvice', { roles: names })}
    </Notice>
  );
}
