import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AuditPaymentView } from '../../../domain/api-audits.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useAuditPayments } from '../../api/use-audits.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';

/** Every payment that the audit looked at: decision, rule, whose, and the mark of the account. */
export function AuditPayments({ auditId }: { readonly auditId: string }) {
  const { t, i18n } = useTranslation();
  const list = useAuditPayments(auditId);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      <Table<AuditPaymentView>
        size="small"
        className="surface"
        rowKey="paymentId"
        pagination={false}
        loading={list.isPending}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('audits.noPayments') }}
        onRow={() => ({ 'data-testid': 'audit-payment' }) as object}
        columns={[
          { title: t('audits.paidAt'), render: (_, { paidAt }) => formatDate(paidAt, i18n.language, 'time') },
          { title: t('audits.township'), dataIndex: 'townshipName' },
          { title: t('audits.program'), render: (_, { program, period }) => `${t(`money.program.${program}`, { defaultValue: program })} ${period}` },
          { title: t('money.amount'), align: 'right', className: 'number', render: (_, { amountFen }) => formatFen(amountFen) },
          {
            title: t('audits.rule'),
            render: (_, { caseId, rule }) => (
              <>
                <Link to="/cases/$id" params={{ id: caseId }}>
                  {t('money.openCase')}
                </Link>{' '}
                {rule ? `${t(`money.reserve.authority.${rule.authority}`, { defaultValue: rule.authority })} ${rule.policyVersion}` : t('money.reserve.noDecision')}
                {rule && rule.tables.length > 0 && (
                  <div className="quiet" title={rule.tables.join('、')}>
                    {t('audits.tables', { count: rule.tables.length })}
                  </div>
                )}
              </>
            ),
          },
          { title: t('audits.person'), className: 'number', render: (_, { personRef }) => personRef.slice(0, 12) },
          { title: t('audits.account'), className: 'number', dataIndex: 'accountMark' },
        ]}
      />
      {list.hasNextPage && (
        <Button className="more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
