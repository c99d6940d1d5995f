import { Button, Select, Space, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView, FirstPassword } from '../../../domain/api-accounts.js';
import { roles, type Role } from '../../../domain/api.js';
import { useAccounts, type AccountAct } from '../../api/use-accounts.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { AccountActModal } from './AccountActModal.js';
import { AccountModal } from './AccountModal.js';
import { FirstPasswordModal } from './FirstPasswordModal.js';

type Open =
  | { readonly kind: 'new' }
  | { readonly kind: 'change'; readonly account: AccountView }
  | { readonly kind: 'act'; readonly account: AccountView; readonly act: AccountAct };

/** Who may sign in, as what, and where. */
export function AccountsPage() {
  const { t } = useTranslation();
  const [role, setRole] = useState<Role>();
  const [open, setOpen] = useState<Open>();
  const [handed, setHanded] = useState<FirstPassword>();
  const accounts = useAccounts(role === undefined ? {} : { role });
  const rows = accounts.data?.pages.flatMap(({ items }) => items) ?? [];
  const close = () => setOpen(undefined);

  return (
    <WithMessages>
      <div className="page">
        <PageHeader
          title={t('accounts.title')}
          aside={
            <>
              <Select
                allowClear
                aria-label={t('accounts.role')}
                placeholder={t('accounts.allRoles')}
                className="account-role-filter"
                {...(role !== undefined && { value: role })}
                onChange={setRole}
                options={roles.map((value) => ({ value, label: t(`common.role.${value}`) }))}
              />
              <Button type="primary" onClick={() => setOpen({ kind: 'new' })} data-testid="account-new">
                {t('accounts.new')}
              </Button>
            </>
          }
        >
          <p className="quiet page-lead">{t('accounts.lead')}</p>
        </PageHeader>
        {accounts.isPending && <PageLoading />}
        {accounts.isError && !accounts.data && <ErrorNotice error={accounts.error} onRetry={() => void accounts.refetch()} />}
        {accounts.data && rows.length === 0 && <EmptyNotice title={t('accounts.empty')} advice={t('accounts.emptyAdvice')} />}
        {rows.length > 0 && <AccountTable rows={rows} onOpen={setOpen} />}
        {accounts.hasNextPage && (
          <Button className="more" loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
        {(open?.kind === 'new' || open?.kind === 'change') && (
          <AccountModal account={open.kind === 'change' ? open.account : undefined} onClose={close} onCreated={setHanded} />
        )}
        {open?.kind === 'act' && <AccountActModal account={open.account} act={open.act} onClose={close} onPassword={setHanded} />}
        {handed && <FirstPasswordModal handed={handed} onClose={() => setHanded(undefined)} />}
      </div>
    </WithMessages>
  );
}

function AccountTable({ rows, onOpen }: { readonly rows: readonly AccountView[]; readonly onOpen: (open: Open) => void }) {
  const { t, i18n } = useTranslation();
  const actsOf = (account: AccountView): readonly AccountAct[] => [
    'reset-password',
    ...(account.hasSecondFactor ? (['reset-second-factor'] as const) : []),
    account.disabledAt === undefined ? 'disable' : 'enable',
  ];
  return (
    <Table<AccountView>
      size="small"
      className="surface"
      rowKey="username"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      onRow={({ username }) => ({ 'data-testid': `account-${username}` }) as object}
      columns={[
        { title: t('accounts.username'), dataIndex: 'username' },
        { title: t('accounts.name'), dataIndex: 'name' },
        {
          title: t('accounts.role'),
          render: (_, { role, department }) =>
            `${t(`common.role.${role}`)}${department === undefined ? '' : ` · ${t(`cases.department.${department}`)}`}`,
        },
        { title: t('accounts.area'), dataIndex: 'areaName' },
        {
          title: t('accounts.state'),
          render: (_, { disabledAt, disabledReason, mustChangePassword }) =>
            disabledAt === undefined
              ? t(`accounts.stateIs.${mustChangePassword ? 'first' : 'active'}`)
              : `${t('accounts.stateIs.disabled')}：${disabledReason ?? ''}`,
        },
        { title: t('accounts.factor'), render: (_, { hasSecondFactor }) => t(`accounts.factorIs.${hasSecondFactor ? 'on' : 'off'}`) },
        {
          title: t('accounts.lastSignIn'),
          render: (_, { lastSignInAt }) =>
            lastSignInAt === undefined ? t('accounts.never') : formatDate(lastSignInAt, i18n.language, 'time'),
        },
        {
          title: '',
          render: (_, account) => (
            <Space size="small">
              <Button size="small" type="link" onClick={() => onOpen({ kind: 'change', account })}>
                {t('accounts.change')}
              </Button>
              {actsOf(account).map((act) => (
                <Button key={act} size="small" type="link" danger={act === 'disable'} onClick={() => onOpen({ kind: 'act', account, act })}>
                  {t(`accounts.act.${act}`)}
                </Button>
              ))}
            </Space>
          ),
        },
      ]}
    />
  );
}
