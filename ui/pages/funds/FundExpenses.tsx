import { Link } from '@tanstack/react-router';
import { Button, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExpenseView } from '../../../domain/api-money.js';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useFundExpenses } from '../../api/use-funds.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';

/** M15: what a reserve fund spent in a month, each with its decision and its explanation. */
export function FundExpenses({ code, month: asked }: { readonly code: string; readonly month: string | undefined }) {
  const { t, i18n } = useTranslation();
  const [month, setMonth] = useState(asked ?? civilDate(new Date()).slice(0, 7));
  const expenses = useFundExpenses(code, month);
  const rows = expenses.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className="filters">
        <Input
          type="month"
          className="fund-day"
          value={month}
          aria-label={t('money.reserve.month')}
          onChange={({ target }) => target.value && setMonth(target.value)}
          data-testid="expense-month"
        />
      </div>
      {expenses.isError && <ErrorNotice error={expenses.error} onRetry={() => void expenses.refetch()} />}
      <Table<ExpenseView>
        size="small"
        rowKey="key"
        pagination={false}
        loading={expenses.isPending}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('money.reserve.noExpenses') }}
        onRow={({ explanation }) => ({ 'data-testid': 'expense', 'data-explanation': explanation?.state }) as object}
        columns={[
          { title: t('common.atTime'), render: (_, { at }) => formatDate(at, i18n.language, 'time') },
          { title: t('money.reserve.receipt'), render: (_, expense) => <Receipt expense={expense} /> },
          { title: t('money.reserve.paidOut'), align: 'right', className: 'number', render: (_, { amountFen }) => formatFen(amountFen) },
          { title: t('money.reserve.decided'), render: (_, { decision }) => <Decision decision={decision} /> },
          { title: t('money.reserve.explanation'), render: (_, { explanation }) => <Explanation explanation={explanation} /> },
        ]}
      />
      {expenses.hasNextPage && (
        <Button className="more" loading={expenses.isFetchingNextPage} onClick={() => void expenses.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function Receipt({ expense: { caseId, receiptNumber } }: { readonly expense: ExpenseView }) {
  const { t } = useTranslation();
  if (caseId === undefined || receiptNumber === undefined) return <span className="quiet">{t('money.reserve.gone')}</span>;
  return (
    <Link to="/cases/$id" params={{ id: caseId }}>
      {receiptNumber}
    </Link>
  );
}

function Decision({ decision }: Pick<ExpenseView, 'decision'>) {
  const { t, i18n } = useTranslation();
  if (!decision) return <Tag color="error">{t('money.reserve.noDecision')}</Tag>;
  const authority = t(`money.reserve.authority.${decision.authority}`, { defaultValue: decision.authority });
  return (
    <>
      {formatDate(decision.decidedAt, i18n.language)} {authority} <span className="number">{formatFen(decision.amountFen)}</span>
    </>
  );
}

function Explanation({ explanation }: Pick<ExpenseView, 'explanation'>) {
  const { t, i18n } = useTranslation();
  if (!explanation) return <span className="quiet">{t('money.reserve.notYet')}</span>;
  const colors = { owed: 'default', overdue: 'warning', explained: 'processing', complete: 'success' } as const;
  return (
    <>
      <Tag color={colors[explanation.state]}>{t(`money.reserve.explanationIs.${explanation.state}`)}</Tag>
      {explanation.dueAt && <span className="quiet">{t('money.reserve.dueOn', { date: formatDate(explanation.dueAt, i18n.language) })}</span>}
    </>
  );
}
