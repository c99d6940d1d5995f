import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDefinitions } from '../../api/use-definitions.js';
import { useTownships } from '../../api/use-townships.js';
import { SavedFilters } from './SavedFilters.js';
import type { TaskSearch } from './task-search.js';

interface Props {
  readonly search: TaskSearch;
  readonly onNarrow: (change: TaskSearch) => void;
  readonly onUse: (saved: TaskSearch) => void;
}

export function TaskFilterPanel({ search, onNarrow, onUse }: Props) {
  const { t } = useTranslation();
  const definitions = useDefinitions();
  const townships = useTownships();
  const processes = new Map((definitions.data ?? []).filter(({ isLatest }) => isLatest).map(({ processId, name }) => [processId, name]));
  const fields: readonly (readonly [keyof TaskSearch, readonly { readonly value: string; readonly label: string }[]])[] = [
    ['due', ['overdue', 'today', 'week', 'followUp'].map((value) => ({ value, label: t(`inbox.dueIs.${value}`) }))],
    ['processId', [...processes].map(([value, label]) => ({ value, label }))],
    ['township', (townships.data ?? []).map(({ code, name }) => ({ value: code, label: name }))],
    ['holder', [{ value: 'nobody', label: t('inbox.holderNobody') }]],
    ['priority', [{ value: 'high', label: t('inbox.pressing') }]],
  ];
  return (
    <div className="task-filter-panel" data-testid="task-filter-panel">
      {fields.map(([name, options]) => (
        <label key={name}>
          <span className="quiet">{t(`inbox.by.${name}`)}</span>
          <Select
            value={search[name] ?? null}
            options={[...options]}
            allowClear
            placeholder={t('common.all')}
            onChange={(value: string | null | undefined) => onNarrow({ [name]: value ?? '' })}
            aria-label={t(`inbox.by.${name}`)}
            data-testid={`filter-${name}`}
          />
        </label>
      ))}
      <SavedFilters search={search} onUse={onUse} />
    </div>
  );
}
