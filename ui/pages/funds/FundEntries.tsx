import { Link } from '@tanstack/react-router';
import { Button, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FundEntryView, FundView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useFundEntries, type EntryFilter } from '../../api/use-funds.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { accountName } from './account-name.js';

/** Every entry of a fund, by account and day, both sides of each in sight. */
export function FundEntries({ fund }: { readonly fund: FundView }) {
  const { t, i18n } = useTranslation();
  const [filter, setFilter] = useState<EntryFilter>({});
  const entries = useFundEntries(fund.townshipCode, filter);
  const rows = entries.data?.pages.flatMap(({ items }) => items) ?? [];
  const accounts = fund.accounts.map(({ account, balanceFen }) => ({
    value: account,
    label: `${accountName(account, t)}  ${formatFen(balanceFen)}`,
  }));

  return (
    <>
      <div className="filters">
        <Select
          allowClear
          className="fund-account"
          placeholder={t('money.account.all')}
          aria-label={t('money.accountTitle')}
          options={accounts}
          onChange={(account?: string) => setFilter({ ...filter, account })}
          data-testid="fund-account"
        />
        {(['from', 'until'] as const).map((end) => (
          <Input
            key={end}
            type="date"
            className="fund-day"
            aria-label={t(`money.${end}`)}
            onChange={({ target }) => setFilter({ ...filter, [end]: target.value || undefined })}
          />
        ))}
      </div>
      {entries.isError && <ErrorNotice error={entries.error} onRetry={() => void entries.refetch()} />}
      <Table<FundEntryView>
        size="small"
        rowKey={({ entry, key }) => `${entry} ${key}`}
        pagination={false}
        loading={entries.isPending}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('money.noEntries') }}
        onRow={({ entry }) => ({ 'data-testid': `fund-entry-${entry}` }) as object}
        columns={[
          { title: t('common.atTime'), render: (_, { at }) => formatDate(at, i18n.language, 'time') },
          { title: t('money.move'), render: (_, { entry }) => t(`money.entry.${entry}`) },
          { title: t('money.posting'), render: (_, { postings }) => <Postings postings={postings} /> },
          { title: t('money.linked'), render: (_, entry) => <Linked entry={entry} /> },
          {
            title: t('money.balanceAfter'),
            align: 'right',
            className: 'number',
            render: (_, { balanceAfterFen }) => formatFen(balanceAfterFen),
          },
        ]}
      />
      {entries.hasNextPage && (
        <Button className="more" loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function Postings({ postings }: { readonly postings: FundEntryView['postings'] }) {
  const { t } = useTranslation();
  return (
    <ul className="postings">
      {postings.map(({ account, amountFen }) => (
        <li key={account}>
          <span>{accountName(account, t)}</span>
          <span className="number">{`${amountFen > 0 ? '+' : '−'}${formatFen(Math.abs(amountFen))}`}</span>
        </li>
      ))}
    </ul>
  );
}

function Linked({ entry: { caseId, batchId, matterId } }: { readonly entry: FundEntryView }) {
  const { t } = useTranslation();
  if (caseId !== undefined) {
    return (
      <Link to="/cases/$id" params={{ id: caseId }}>
        {t('money.openCase')}
      </Link>
    );
  }
  if (matterId !== undefined) {
    return (
      <Link to="/matters/$id" params={{ id: matterId }}>
        {t('money.openMatter')}
      </Link>
    );
  }
  return batchId === undefined ? null : (
    <Link to="/disbursements/$id" params={{ id: batchId }}>
      {t('money.openBatch')}
    </Link>
  );
}
