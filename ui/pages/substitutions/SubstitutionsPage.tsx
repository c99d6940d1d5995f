import { App, Button, Popconfirm, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubstitutionView } from '../../../domain/api-tasks.js';
import { useEndSubstitution, useSubstitutions } from '../../api/use-substitutions.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { problemWords } from '../../components/problem-words.js';
import { WithMessages } from '../../components/WithMessages.js';
import { SubstitutionForm } from './SubstitutionForm.js';

export function SubstitutionsPage() {
  return (
    <WithMessages>
      <Substitutions />
    </WithMessages>
  );
}

/** Who stands in for whom, and a form to say so. */
function Substitutions() {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const list = useSubstitutions();
  const end = useEndSubstitution();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const day = (date: string) => formatDate(date, i18n.language);

  return (
    <div className="page">
      <PageHeader title={t('inbox.substitutions')} />
      <p className="quiet">{t('inbox.substitutionsLead')}</p>
      <SubstitutionForm />
      {list.isPending && <PageLoading rows={4} />}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && rows.length === 0 && <EmptyNotice title={t('inbox.noSubstitutions')} advice={t('inbox.noSubstitutionsAdvice')} />}
      {rows.length > 0 && (
        <Table<SubstitutionView>
          size="small"
          rowKey="substitutionId"
          dataSource={[...rows]}
          pagination={false}
          scroll={{ x: true }}
          columns={[
            { title: t('inbox.absent'), dataIndex: 'absentName' },
            { title: t('inbox.substitute'), dataIndex: 'substituteName' },
            { title: t('inbox.dates'), render: (_, { from, until }) => `${day(from)} – ${day(until)}` },
            { title: t('common.reason'), dataIndex: 'reason' },
            { title: t('inbox.setBy'), dataIndex: 'byName' },
            {
              title: t('inbox.state'),
              render: (_, { state }) => <Tag color={state === 'active' ? 'success' : 'default'}>{t(`inbox.substitutionIs.${state}`)}</Tag>,
            },
            {
              title: '',
              render: (_, { substitutionId, mayEnd, substituteName }) =>
                mayEnd && (
                  <Popconfirm
                    title={t('inbox.endSubstitution')}
                    description={t('inbox.endSubstitutionAsk', { name: substituteName })}
                    okText={t('inbox.endSubstitution')}
                    onConfirm={() => end.mutate(substitutionId, { onError: (error) => void message.error(problemWords(error, t).title) })}
                  >
                    <Button size="small" data-testid={`end-${substitutionId}`}>
                      {t('inbox.endSubstitution')}
                    </Button>
                  </Popconfirm>
                ),
            },
          ]}
        />
      )}
      {list.hasNextPage && (
        <Button className="more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
