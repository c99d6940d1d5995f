import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { endpoints } from '../../api/endpoints.js';
import { useFunds } from '../../api/use-funds.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { FundTable } from './FundTable.js';

/** How much each fund can still give, and every entry behind that number. */
export function FundsPage() {
  const { t } = useTranslation();
  const chosen = useSearch({ from: '/frame/funds' });
  const funds = useFunds();
  return (
    <div className="page">
      <PageHeader
        title={t('money.fundsTitle')}
        aside={
          <Button href={endpoints.reserveReport} data-testid="reserve-export">
            {t('money.reserve.export')}
          </Button>
        }
      >
        <p className="quiet page-lead">{t('money.fundsLead')}</p>
      </PageHeader>
      {funds.isPending && <PageLoading />}
      {funds.isError && !funds.data && <ErrorNotice error={funds.error} onRetry={() => void funds.refetch()} />}
      {funds.data?.length === 0 && <EmptyNotice title={t('money.fundsEmpty')} advice={t('money.fundsEmptyAdvice')} />}
      {funds.data && funds.data.length > 0 && <FundTable funds={funds.data} chosen={chosen} />}
    </div>
  );
}
