import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useBatch } from '../../api/use-disbursements.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { pages } from '../frame/workplaces.js';
import { BatchActs } from './BatchActs.js';
import { BatchFacts } from './BatchFacts.js';
import { BatchFiles } from './BatchFiles.js';
import { BatchLines } from './BatchLines.js';
import { Findings } from './Findings.js';
import { LeftOuts } from './LeftOuts.js';
import './batch.css';

/** One month's payment: where it stands, every line, whom it leaves out, the bank's files and what does not agree. */
export function BatchPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/disbursements/$id' });
  const search = useSearch({ from: '/frame/disbursements/$id' });
  const navigate = useNavigate();
  const user = useSession();
  const batch = useBatch(id);

  if (!batch.data)
    return (
      <div className="page">
        {batch.isError ? <ErrorNotice error={batch.error} onRetry={() => void batch.refetch()} /> : <PageLoading />}
      </div>
    );
  const { data } = batch;
  const isOpen = ({ settledAt }: { readonly settledAt?: string }) => settledAt === undefined;
  const counted = (name: string, count: number) => (count > 0 ? `${t(`money.tab.${name}`)} ${count}` : t(`money.tab.${name}`));
  const tabs = [
    { key: 'lines', label: counted('lines', data.lineCount ?? 0), children: <BatchLines batch={data} status={search.status} /> },
    { key: 'left-out', label: counted('leftOut', data.leftOutCount ?? 0), children: <LeftOuts batchId={id} /> },
    { key: 'files', label: counted('files', data.files.length), children: <BatchFiles batch={data} /> },
    { key: 'findings', label: counted('findings', data.findings.filter(isOpen).length), children: <Findings batch={data} /> },
    { key: 'acts', label: t('money.tab.acts'), children: <BatchActs batch={data} /> },
  ];
  const maySeeProcess = user !== undefined && pages.monitoring.roles.includes(user.role);

  return (
    <WithMessages>
      <div className="page">
        <PageHeader
          title={`${data.period} ${t(`money.program.${data.program}`)}`}
          aside={
            <>
              {data.openTasks[0] && (
                <Link to="/tasks/$key" params={{ key: data.openTasks[0].taskKey }} search={{ view: 'group' }} data-testid="batch-task">
                  {t('money.openTask')}：{data.openTasks[0].name}
                </Link>
              )}
              {maySeeProcess && data.instanceKey !== undefined && (
                <Link to="/monitoring/$key" params={{ key: data.instanceKey }}>
                  {t('cases.map')}
                </Link>
              )}
            </>
          }
        >
          <span className="quiet">{data.batchNumber}</span>
          <strong data-testid="batch-status">{data.statusText}</strong>
        </PageHeader>
        <BatchFacts batch={data} />
        <Tabs
          items={tabs}
          activeKey={search.tab ?? 'lines'}
          onChange={(tab) => void navigate({ to: '/disbursements/$id', params: { id }, search: { tab }, replace: true })}
        />
      </div>
    </WithMessages>
  );
}
