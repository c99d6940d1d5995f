import { Input, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InstanceState } from '../../../domain/api.js';
import { useDefinitions } from '../../api/use-definitions.js';
import { useMonitoringStatus } from '../../api/use-monitoring-status.js';
import { useTownships } from '../../api/use-townships.js';

interface Filter {
  readonly state?: string;
  readonly processId?: string;
  readonly version?: string;
  readonly township?: string;
  readonly q?: string;
}
const states: readonly InstanceState[] = ['incident', 'active', 'completed', 'terminated'];

/** The filter lives in the address, so that it can be sent to a colleague. */
export function InstanceFilters({ filter, onChange }: { readonly filter: Filter; readonly onChange: (filter: Filter) => void }) {
  const { t } = useTranslation();
  const definitions = useDefinitions().data ?? [];
  const townships = useTownships().data ?? [];
  const counts = useMonitoringStatus().data?.counts;
  const change = (part: { readonly [key in keyof Filter]: string | undefined }) => onChange(withoutBlanks({ ...filter, ...part }));

  return (
    <div className="filters">
      <Segmented
        value={filter.state ?? 'all'}
        options={[
          { value: 'all', label: t('common.all') },
          ...states.map((state) => ({
            value: state,
            label: (
              <span data-testid={`monitoring-state-${state}`}>
                {t(`monitoring.stateIs.${state}`)} {counts && <span className={state === 'incident' && counts[state] > 0 ? 'count due-overdue' : 'count'}>{counts[state]}</span>}
              </span>
            ),
          })),
        ]}
        onChange={(state) => change({ state: state === 'all' ? undefined : state })}
      />
      <Select
        allowClear
        className="filter-process"
        placeholder={t('monitoring.process')}
        aria-label={t('monitoring.process')}
        value={filter.processId}
        options={definitions.filter(({ isLatest }) => isLatest).map(({ processId, name }) => ({ value: processId, label: name }))}
        onChange={(processId: string | undefined) => change({ processId, version: undefined })}
      />
      {filter.processId && (
        <Select
          allowClear
          className="filter-version"
          placeholder={t('monitoring.version')}
          aria-label={t('monitoring.version')}
          value={filter.version}
          options={definitions
            .filter(({ processId }) => processId === filter.processId)
            .map(({ version }) => ({ value: String(version), label: t('monitoring.versionIs', { version }) }))}
          onChange={(version: string | undefined) => change({ version })}
        />
      )}
      <Select
        allowClear
        className="filter-township"
        placeholder={t('monitoring.township')}
        aria-label={t('monitoring.township')}
        value={filter.township}
        options={townships.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(township: string | undefined) => change({ township })}
      />
      <Input.Search
        allowClear
        className="filter-search"
        defaultValue={filter.q}
        placeholder={t('monitoring.search')}
        aria-label={t('monitoring.search')}
        onSearch={(q) => change({ q: q.trim() })}
      />
    </div>
  );
}

function withoutBlanks(filter: { readonly [key in keyof Filter]: string | undefined }): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
}
