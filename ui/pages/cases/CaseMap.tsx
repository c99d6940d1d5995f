import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstance } from '../../api/use-instance.js';
import { marksOf } from '../monitoring/marks-of.js';

// The diagram library is large: the words of the case come first.
const ProcessDiagram = lazy(() => import('../../diagram/ProcessDiagram.js').then(({ ProcessDiagram: component }) => ({ default: component })));

/** Where a case or a matter stands in its process, of which there is none yet while it starts; nothing when this person may not see it. */
export function CaseMap({ instanceKey }: { readonly instanceKey: string | undefined }) {
  const { t } = useTranslation();
  const instance = useInstance(instanceKey);
  if (instance.isError) return null;
  const isStarting = instanceKey === undefined;
  return (
    <section className="surface case-card case-map-card">
      <h3>{t('cases.map')}</h3>
      {isStarting && <span className="quiet">{t('cases.mapStarting')}</span>}
      {!isStarting && (
        <div className="case-map">
          <Suspense fallback={<Skeleton active />}>
            {instance.data ? <ProcessDiagram xml={instance.data.bpmnXml} marks={marksOf(instance.data)} /> : <Skeleton active />}
          </Suspense>
        </div>
      )}
    </section>
  );
}
