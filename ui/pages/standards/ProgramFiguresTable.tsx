import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StandardCountyView } from '../../../domain/api-standards.js';
import { programNames, type Program } from '../../../domain/benefit/programs.js';
import { formatFen } from '../../../domain/money/fen.js';
import './standards.css';
import type { ProgramFigures } from '../../../domain/standards/county-figures.js';

interface Row extends ProgramFigures {
  readonly program: Program;
}

/** A row a program, over all counties. */
export function ProgramFiguresTable({ counties, kind }: { readonly counties: readonly StandardCountyView[]; readonly kind: 'simulated' | 'recalculated' }) {
  const { t } = useTranslation();
  const rows = (Object.keys(programNames) as (Program | 'none')[]).flatMap((program): Row[] => {
    if (program === 'none') return [];
    const found = counties.flatMap((county) => county[kind]?.byProgram[program] ?? []);
    const sum = (column: keyof ProgramFigures) => found.reduce((total, figures) => total + figures[column], 0);
    return found.length > 0 ? [{ program, benefits: sum('benefits'), beforeFen: sum('beforeFen'), afterFen: sum('afterFen') }] : [];
  });
  const number = { align: 'right', className: 'number' } as const;
  if (rows.length === 0) return null;
  return (
    <Table<Row>
      size="small"
      className="surface program-figures"
      rowKey="program"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      columns={[
        { title: t('standards.program'), render: (_, { program }) => t(`cases.benefitIs.${program}`) },
        { title: t('standards.benefits'), ...number, dataIndex: 'benefits' },
        {
          title: t('standards.monthly'),
          ...number,
          render: (_, { beforeFen, afterFen }) => t('standards.beforeAfter', { before: formatFen(beforeFen), after: formatFen(afterFen) }),
        },
      ]}
    />
  );
}
