import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriceRecipientView, PriceRunView } from '../../../domain/api-prices.js';
import { usePriceRecipients } from '../../api/use-prices.js';
import { useSession } from '../../api/use-session.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { pages } from '../frame/workplaces.js';

/** Everybody who is paid, once, with the groups that each belongs to. */
export function PriceRecipients({ run, county }: { readonly run: PriceRunView; readonly county: string | undefined }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const user = useSession();
  const { runId, counties } = run;
  const recipients = usePriceRecipients(runId, county);
  const seesPeople = user !== undefined && pages.people.roles.includes(user.role);
  const choose = (chosen: string | undefined) =>
    void navigate({
      to: '/prices/$id',
      params: { id: runId },
      search: { tab: 'recipients', ...(chosen !== undefined && { county: chosen }) },
      replace: true,
    });

  return (
    <>
      {counties.length > 1 && (
        <div className="filters">
          <Select
            allowClear
            className="fund-account"
            aria-label={t('prices.county')}
            placeholder={t('prices.allCounties')}
            value={county ?? null}
            options={counties.map(({ countyCode, countyName, count }) => ({ value: countyCode, label: `${countyName} ${count}` }))}
            onChange={(chosen: string | null) => choose(chosen ?? undefined)}
          />
        </div>
      )}
      {recipients.isError && <ErrorNotice error={recipients.error} onRetry={() => void recipients.refetch()} />}
      <Table<PriceRecipientView>
        size="small"
        className="surface"
        rowKey="personId"
        pagination={false}
        loading={recipients.isPending}
        dataSource={recipients.data?.pages.flatMap(({ items }) => items) ?? []}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t(run.outcome === undefined ? 'prices.noListYet' : 'prices.noList') }}
        onRow={() => ({ 'data-testid': 'price-recipient' }) as object}
        columns={[
          {
            title: t('prices.person'),
            render: (_, { personId, personName }) =>
              seesPeople ? (
                <Link to="/people/$id" params={{ id: personId }}>
                  {personName}
                </Link>
              ) : (
                personName
              ),
          },
          {
            title: t('prices.groups'),
            render: (_, { groups }) => groups.map((group) => t(`policy.option.${group}`)).join(i18n.language === 'en' ? ', ' : '、'),
          },
          { title: t('monitoring.township'), dataIndex: 'townshipName' },
        ]}
      />
      {recipients.hasNextPage && (
        <Button className="more" loading={recipients.isFetchingNextPage} onClick={() => void recipients.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
