import { Link } from '@tanstack/react-router';
import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditItemView, AuditView } from '../../../domain/api-audits.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useAuditItems } from '../../api/use-audits.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { AuditWords } from './AuditWords.js';
import { JudgeItemModal, type Judging } from './JudgeItemModal.js';

/** Each anomaly, and the act that is one's own: to mark it, to decide about it, to book what came back. */
export function AuditItems({ audit: { auditId, may } }: { readonly audit: AuditView }) {
  const { t, i18n } = useTranslation();
  const list = useAuditItems(auditId);
  const [judging, setJudging] = useState<Judging>();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const judge = (item: AuditItemView, what: Judging['what']) => (
    <Button size="small" onClick={() => setJudging({ item, what })} data-testid={`audit-${what}`}>
      {t(`audits.act.${what}`)}
    </Button>
  );

  return (
    <>
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      <Table<AuditItemView>
        size="small"
        className="surface"
        rowKey="itemId"
        pagination={false}
        loading={list.isPending}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('audits.noItems') }}
        expandable={{ expandedRowRender: ({ words }) => <AuditWords words={words} />, rowExpandable: ({ words }) => words.length > 0 }}
        onRow={({ anomaly, verdict }) => ({ 'data-testid': `audit-item-${anomaly}`, 'data-verdict': verdict }) as object}
        columns={[
          { title: t('audits.anomaly'), render: (_, item) => <Anomaly item={item} /> },
          {
            title: t('cases.receiptNumber'),
            render: (_, { caseId, receiptNumber, personName }) => (
              <>
                <Link to="/cases/$id" params={{ id: caseId }}>
                  {receiptNumber ?? caseId}
                </Link>{' '}
                {personName}
              </>
            ),
          },
          { title: t('audits.program'), render: (_, { program, period }) => `${t(`money.program.${program}`, { defaultValue: program })} ${period}` },
          { title: t('money.amount'), align: 'right', className: 'number', render: (_, { amountFen }) => formatFen(amountFen) },
          { title: t('audits.paidAt'), render: (_, { paidAt }) => formatDate(paidAt, i18n.language) },
          { title: t('audits.verdict'), render: (_, { verdict }) => <Tag>{t(`audits.said.${verdict ?? 'none'}`)}</Tag> },
          { title: t('audits.decision'), render: (_, item) => <Decision item={item} /> },
          {
            title: t('audits.todo'),
            // In sight on a phone, too.
            fixed: 'right',
            render: (_, item) => {
              if (may.includes('mark')) return judge(item, 'verdict');
              if (may.includes('decide') && item.verdict && item.verdict !== 'clean' && item.owedFen === undefined) return judge(item, 'decision');
              return may.includes('repay') && item.owedFen ? judge(item, 'repayments') : null;
            },
          },
        ]}
      />
      {list.hasNextPage && (
        <Button className="more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
      <JudgeItemModal auditId={auditId} judging={judging} onClose={() => setJudging(undefined)} />
    </>
  );
}

function Anomaly({ item: { anomaly, persons, earlierPaymentId } }: { readonly item: AuditItemView }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{t(`audits.anomalyIs.${anomaly}`)}</strong>
      {persons !== undefined && <div className="quiet">{t('audits.persons', { count: persons })}</div>}
      {earlierPaymentId !== undefined && <div className="quiet">{t('audits.earlier')}</div>}
    </>
  );
}

function Decision({ item: { decision, recoverFen, owedFen } }: { readonly item: AuditItemView }) {
  const { t } = useTranslation();
  if (decision === undefined) return null;
  return (
    <>
      {t(`audits.said.${decision}`)} {recoverFen !== undefined && <span className="number">{formatFen(recoverFen)}</span>}
      {owedFen !== undefined && <div className="quiet">{owedFen === 0 ? t('audits.repaid') : t('audits.owed', { amount: formatFen(owedFen) })}</div>}
    </>
  );
}
