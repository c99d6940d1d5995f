import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';

/** Of the shape of a page, so that nothing jumps when it arrives. */
export function PageLoading({ rows = 8 }: { readonly rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className="page-loading" role="status" aria-label={t('common.loading')}>
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows }} />
    </div>
  );
}
