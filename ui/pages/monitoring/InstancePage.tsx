import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Button, Tabs } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstance } from '../../api/use-instance.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { ProcessDiagram } from '../../diagram/ProcessDiagram.js';
import { ChildrenTable } from './ChildrenTable.js';
import { ElementsTable } from './ElementsTable.js';
import { IncidentsTable } from './IncidentsTable.js';
import { InstanceFacts } from './InstanceFacts.js';
import { JobsTable } from './JobsTable.js';
import { Lag } from './Lag.js';
import { marksOf } from './marks-of.js';
import { ofElement } from './of-element.js';
import { StateTag } from './StateTag.js';
import { VariablesTable } from './VariablesTable.js';
import './monitoring.css';

/** Diagram above, tables below; one selection drives both, and it lives in the address. */
export function InstancePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { key } = useParams({ from: '/frame/monitoring/$key' });
  const { tab, element } = useSearch({ from: '/frame/monitoring/$key' });
  const query = useInstance(key);
  const detail = query.data;
  const marks = useMemo(() => detail && marksOf(detail), [detail]);
  if (!detail) return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <PageLoading />;

  const go = (change: { tab?: string | undefined; element?: string | undefined }) => {
    const next = { tab, element, ...change };
    const search = { ...(next.tab ? { tab: next.tab } : {}), ...(next.element ? { element: next.element } : {}) };
    void navigate({ to: '/monitoring/$key', params: { key }, search, replace: true });
  };
  const select = (elementId: string | undefined) => go({ element: elementId === detail.instance.processId ? undefined : elementId });
  const shown = ofElement(detail, element);
  const openIncidents = detail.incidents.filter(({ state }) => state === 'open').length;
  const nameOf = (elementId: string) => detail.elements.find((one) => one.elementId === elementId)?.name || elementId;
  const tables = { selected: element, onSelect: select, nameOf };

  return (
    <div className="instance">
      <div className="instance-head">
        <PageHeader
          title={detail.instance.processName}
          aside={
            <>
              <StateTag state={detail.instance.state} />
              <Lag />
            </>
          }
        >
          <InstanceFacts instance={detail.instance} />
        </PageHeader>
      </div>
      <div className="instance-diagram">
        <ProcessDiagram xml={detail.bpmnXml} selected={element} onSelect={select} {...(marks ? { marks } : {})} />
      </div>
      <div className="instance-tables">
        {element !== undefined && (
          <Alert
            type="info"
            title={t('monitoring.selected', { name: nameOf(element) })}
            action={
              <Button size="small" onClick={() => select(undefined)}>
                {t('monitoring.showAll')}
              </Button>
            }
          />
        )}
        <Tabs
          activeKey={tab ?? (openIncidents > 0 ? 'incidents' : 'elements')}
          onChange={(name) => go({ tab: name })}
          items={[
            { key: 'elements', label: labelOf('elements', shown.elements.length), children: <ElementsTable rows={shown.elements} {...tables} /> },
            { key: 'variables', label: labelOf('variables', shown.variables.length), children: <VariablesTable rows={shown.variables} elements={detail.elements} /> },
            { key: 'jobs', label: labelOf('jobs', shown.jobs.length), children: <JobsTable rows={shown.jobs} {...tables} /> },
            { key: 'incidents', label: labelOf('incidents', shown.incidents.length), children: (
                <WithMessages>
                  <IncidentsTable rows={shown.incidents} {...tables} />
                </WithMessages>
              ) },
            ...(detail.children.length > 0
              ? [{ key: 'children', label: labelOf('children', detail.children.length), children: <ChildrenTable rows={detail.children} /> }]
              : []),
          ]}
        />
        <Link to="/monitoring" className="instance-back">
          {t('common.back')}
        </Link>
      </div>
    </div>
  );

  function labelOf(name: 'elements' | 'variables' | 'jobs' | 'incidents' | 'children', count: number) {
    return (
      <span data-testid={`instance-tab-${name}`}>
        {t(`monitoring.${name}`)} <span className="quiet">{count}</span>
      </span>
    );
  }
}
