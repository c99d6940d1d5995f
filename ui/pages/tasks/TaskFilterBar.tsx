import { FilterOutlined, SearchOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Badge, Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { criteriaOf, type TaskSearch } from './task-search.js';

const TaskFilterPanel = lazy(() => import('./TaskFilterPanel.js').then(({ TaskFilterPanel: component }) => ({ default: component })));

/** Search by receipt number, and what else the list can be narrowed to. All of it stands in the address. */
export function TaskFilterBar({
  isSelecting,
  canSelect,
  onSelect,
}: {
  readonly isSelecting: boolean;
  readonly canSelect: boolean;
  readonly onSelect: () => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search: TaskSearch = useSearch({ from: '/frame/tasks' });
  const [isOpen, setOpen] = useState(false);
  const criteria = criteriaOf(search);
  const count = Object.keys(criteria).filter((name) => name !== 'q').length;
  const narrow = (change: TaskSearch) => void navigate({ to: '.', search: clean({ ...search, ...change }) });
  return (
    <div className="task-filter">
      <div className="task-filter-line">
        <Input
          key={search.q ?? ''}
          defaultValue={search.q ?? ''}
          placeholder={t('inbox.findReceipt')}
          prefix={<SearchOutlined />}
          allowClear
          maxLength={40}
          onPressEnter={({ currentTarget }) => narrow({ q: currentTarget.value.trim() })}
          onClear={() => narrow({ q: '' })}
          aria-label={t('inbox.findReceipt')}
          data-testid="task-search"
        />
        <Badge count={count} size="small">
          <Button icon={<FilterOutlined />} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen} data-testid="task-filter">
            {t('inbox.filter')}
          </Button>
        </Badge>
        {canSelect && (
          <Button onClick={onSelect} aria-pressed={isSelecting} data-testid="task-select">
            {t(isSelecting ? 'inbox.stopSelecting' : 'inbox.select')}
          </Button>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <TaskFilterPanel search={search} onNarrow={narrow} onUse={(saved) => void navigate({ to: '.', search: clean(saved) })} />
        </Suspense>
      )}
    </div>
  );
}

function clean(search: TaskSearch): TaskSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}
