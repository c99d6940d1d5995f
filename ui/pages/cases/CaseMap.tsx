import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../domain/api.js';
import { useInstance } from '../../api/use-instance.js';
import { marksOf } from '../monitoring/marks-of.js';

// The diagram library is large: the words of the case come first.
const ProcessDiagram = lazy(() => import('../../diagram/ProcessDiagram.js').then(({ ProcessDiagram: component }) => ({ default: component })));

/** Where the case stands in the process; nothing when this person may not see it. */
export function CaseMap({ caseFile }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation();
  const instance = useInstance(caseFile.processInstanceKeys[0]);
  if (instance.isError) return null;
  const isStarting = caseFile.processInstanceKeys.length === 0;
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
