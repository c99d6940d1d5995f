import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useBatchAct } from '../../api/use-disbursements.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';

type Finding = BatchView['findings'][number];

/** What the bank's statement and our books do not agree about; each is settled once, with a reason. */
export function Findings({ batch }: { readonly batch: BatchView }) {
  const { t } = useTranslation();
  const act = useBatchAct(batch.batchId);
  const [open, setOpen] = useState<Finding>();
  const money = (fen: number | undefined) => (fen === undefined ? '–' : formatFen(fen));

  return (
    <>
      <Table<Finding>
        size="small"
        className="surface"
        rowKey="findingId"
        pagination={false}
        dataSource={batch.findings}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('money.noFindings') }}
        onRow={({ kind }) => ({ 'data-testid': `finding-${kind}` }) as object}
        columns={[
          { title: t('money.reason'), render: (_, { kind }) => t(`money.finding.${kind}`) },
          { title: t('money.ours'), align: 'right', className: 'number', render: (_, { expectedFen }) => money(expectedFen) },
          { title: t('money.theirs'), align: 'right', className: 'number', render: (_, { statementFen }) => money(statementFen) },
          { title: 'ID', dataIndex: 'key', className: 'finding-key' },
          {
            title: t('money.settle'),
            render: (_, finding) =>
              finding.settledAt !== undefined ? (
                t('money.settled', { text: finding.settlement, name: finding.settledByName })
              ) : batch.may.includes('settle') ? (
                <Button size="small" onClick={() => setOpen(finding)} data-testid={`settle-${finding.kind}`}>
                  {t('money.settle')}
                </Button>
              ) : null,
          },
        ]}
      />
      <ReasonModal
        title={open ? t(`money.finding.${open.kind}`) : ''}
        note={t('money.settleNote')}
        confirm={t('money.settle')}
        open={open !== undefined}
        busy={act.isPending}
        error={act.error ? problemWords(act.error, t).title : undefined}
        testId="settle"
        onConfirm={(settlement) =>
          open && act.mutate({ act: 'settle', body: { findingId: open.findingId, settlement } }, { onSuccess: () => setOpen(undefined) })
        }
        onClose={() => {
          act.reset();
          setOpen(undefined);
        }}
      />
    </>
  );
}
