import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InstanceDetail } from '../../../domain/api.js';
import { formatDate } from '../../components/format-date.js';
import { ElementLink } from './ElementLink.js';
import { StateTag } from './StateTag.js';
import type { TableProps } from './table-props.js';

type Row = InstanceDetail['elements'][number];

/** What is going on first, then what ended last. */
export function ElementsTable({ rows, selected, onSelect, nameOf }: TableProps<Row>) {
  const { t, i18n } = useTranslation();
  const isOngoing = ({ state }: Row) => state === 'active' || state === 'incident';
  const latestFirst = [...rows].reverse();
  const ordered = [...latestFirst.filter(isOngoing), ...latestFirst.filter((row) => !isOngoing(row))];
  return (
    <Table<Row>
      size="small"
      rowKey="key"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={ordered}
      locale={{ emptyText: t('monitoring.noRows') }}
      rowClassName={(row) => (row.elementId === selected ? 'row-selected' : '')}
      onRow={(row) => ({ 'data-testid': `element-row-${row.elementId}`, 'data-state': row.state }) as object}
      columns={[
        { title: t('monitoring.element'), render: (_, row) => <ElementLink elementId={row.elementId} nameOf={nameOf} onSelect={onSelect} /> },
        { title: t('monitoring.state'), render: (_, row) => <StateTag state={row.state} words="elementState" /> },
        { title: t('monitoring.type'), render: (_, row) => t(`monitoring.elementType.${row.type}`, { defaultValue: row.type }) },
        { title: t('monitoring.started'), render: (_, row) => formatDate(row.startedAt, i18n.language, 'time') },
        { title: t('monitoring.ended'), render: (_, row) => row.endedAt && formatDate(row.endedAt, i18n.language, 'time') },
      ]}
    />
  );
}
