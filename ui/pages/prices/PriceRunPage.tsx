import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePriceRun } from '../../api/use-prices.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { pages } from '../frame/workplaces.js';
import { PriceActs } from './PriceActs.js';
import { PriceCounties } from './PriceCounties.js';
import { PriceFacts } from './PriceFacts.js';
import { PriceRecipients } from './PriceRecipients.js';

/** A month's prices: the index beside the triggers, the list by county, what has arrived, who did what. */
export function PriceRunPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/prices/$id' });
  const search = useSearch({ from: '/frame/prices/$id' });
  const navigate = useNavigate();
  const user = useSession();
  const run = usePriceRun(id);

  if (!run.data)
    return (
      <div className="page">{run.isError ? <ErrorNotice error={run.error} onRetry={() => void run.refetch()} /> : <PageLoading />}</div>
    );
  const { data } = run;
  const [task] = data.openTasks;
  const tabs = [
    { key: 'counties', label: t('prices.tab.counties'), children: <PriceCounties run={data} /> },
    {
      key: 'recipients',
      label: data.lists ? `${t('prices.tab.recipients')} ${data.lists.count}` : t('prices.tab.recipients'),
      children: <PriceRecipients run={data} county={search.county} />,
    },
    { key: 'acts', label: t('prices.tab.acts'), children: <PriceActs run={data} /> },
  ];
  return (
    <WithMessages>
      <div className="page">
        <PageHeader
          title={`${data.period} ${t('prices.title')}`}
          aside={
            <>
              {task && (
                <Link to="/tasks/$key" params={{ key: task.taskKey }} search={{ view: 'group' }} data-testid="price-task">
                  {t('money.openTask')}：{task.name}
                </Link>
              )}
              {user !== undefined && pages.monitoring.roles.includes(user.role) && data.instanceKey !== undefined && (
                <Link to="/monitoring/$key" params={{ key: data.instanceKey }}>
                  {t('cases.map')}
                </Link>
              )}
            </>
          }
        >
          <span className="quiet">{data.runNumber}</span>
          <strong data-testid="price-status">{data.statusText}</strong>
        </PageHeader>
        <PriceFacts run={data} />
        <Tabs
          items={tabs}
          activeKey={search.tab ?? 'counties'}
          onChange={(tab) => void navigate({ to: '/prices/$id', params: { id }, search: { tab }, replace: true })}
        />
      </div>
    </WithMessages>
  );
}
