import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNotice } from '../../components/EmptyNotice.js';

export function NotFound() {
  const { t } = useTranslation();
  return <EmptyNotice title={t('common.notFoundTitle')} advice={t('common.notFoundAdvice')} action={<Link to="/">{t('common.back')}</Link>} />;
}
