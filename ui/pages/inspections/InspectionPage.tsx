import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInspection } from '../../api/use-inspections.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { DrawFacts } from './DrawFacts.js';
import { InspectionItems } from './InspectionItems.js';
import './inspection.css';

/** One inspection: how it was drawn, which cases and inspectors, what was found and corrected. */
export function InspectionPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/inspections/$id' });
  const inspection = useInspection(id);
  const { data } = inspection;
  if (!data) {
    return <div className="page">{inspection.isError ? <ErrorNotice error={inspection.error} onRetry={() => void inspection.refetch()} /> : <PageLoading />}</div>;
  }
  const { counts } = data;
  return (
    <div className="page">
      <PageHeader title={`${t(`inspections.kindIs.${data.kind}`)} ${data.inspectionNumber}`}>
        <span className="quiet">{data.townshipName ?? (data.kind === 'random' ? t('inspections.wholeCounty') : t('inspections.targetedNote'))}</span>
        <strong data-testid="inspection-status">{t(`inspections.statusIs.${data.status}`)}</strong>
      </PageHeader>
      {counts && (
        <dl className="inspection-facts surface" data-testid="inspection-result">
          {(['inspected', 'none', 'slip', 'violation', 'corrected'] as const).map((name) => (
            <div key={name}>
              <dt>{name === 'inspected' || name === 'corrected' ? t(`inspections.${name}`) : t(`inspections.findingIs.${name}`)}</dt>
              <dd>{counts[name]}</dd>
            </div>
          ))}
        </dl>
      )}
      <h2>{t('inspections.cases')}</h2>
      {data.draw ? <InspectionItems inspectionId={id} /> : <p className="quiet">{t('inspections.waiting')}</p>}
      {data.draw && <DrawFacts inspectionId={id} seed={data.seed ?? ''} draw={data.draw} isRandom={data.kind === 'random'} />}
    </div>
  );
}
