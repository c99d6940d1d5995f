import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StandardCountyView } from '../../../domain/api-standards.js';
import { formatFen } from '../../../domain/money/fen.js';

const counts = ['benefits', 'adjusted', 'unchanged', 'reviews', 'withdrawing', 'suspended', 'bandsMoved'] as const;

/** A row a county: the standards of before, how many benefits go which way, what they cost a month. */
export function CountyFiguresTable({ counties, kind }: { readonly counties: readonly StandardCountyView[]; readonly kind: 'simulated' | 'recalculated' }) {
  const { t } = useTranslation();
  const number = { align: 'right', className: 'number' } as const;
  return (
    <Table<StandardCountyView>
      size="small"
      className="surface"
      rowKey="countyCode"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={counties}
      onRow={({ countyCode }) => ({ 'data-testid': `${kind}-${countyCode}` }) as object}
      columns={[
        { title: t('standards.county'), dataIndex: 'countyName' },
        { title: t('standards.dibao'), ...number, render: (_, { before }) => formatFen(before.dibaoStandardFen) },
        ...counts.map((name) => ({ title: t(`standards.${name}`), ...number, render: (_: unknown, county: StandardCountyView) => county[kind]?.[name] ?? '–' })),
        {
          title: t('standards.monthly'),
          ...number,
          render: (_, county) => {
            const figures = county[kind];
            return figures ? t('standards.beforeAfter', { before: formatFen(figures.beforeFen), after: formatFen(figures.afterFen) }) : '–';
          },
        },
        {
          title: t('standards.monthlyChange'),
          ...number,
          render: (_, county) => ((figures) => (figures ? formatFen(figures.afterFen - figures.beforeFen) : '–'))(county[kind]),
        },
        { title: t('standards.version'), render: (_, { version }) => version ?? '–' },
      ]}
    />
  );
}
