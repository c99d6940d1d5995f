import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardChangeView } from '../../../domain/api-standards.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useStandardChange } from '../../api/use-standards.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import '../disbursements/batch.css';
import { CountyFiguresTable } from './CountyFiguresTable.js';
import { ProgramFiguresTable } from './ProgramFiguresTable.js';

/** M06: proposed standards beside those of before, and the figures: first as simulated, later as they were really recalculated. */
export function StandardChangePage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/standards/$id' });
  const change = useStandardChange(id);
  if (!change.data)
    return (
      <div className="page">{change.isError ? <ErrorNotice error={change.error} onRetry={() => void change.refetch()} /> : <PageLoading />}</div>
    );
  const { data } = change;
  const kinds = (['recalculated', 'simulated'] as const).filter((kind) => data.counties.some((county) => county[kind]));
  return (
    <div className="page">
      <PageHeader title={t('standards.title')}>
        <span className="quiet">{data.countyNames.join('、')}</span>
        <strong data-testid="standard-state">{t(`standards.stateIs.${data.state}`)}</strong>
      </PageHeader>
      <Facts change={data} />
      <p className="quiet">{t('standards.reviewNote')}</p>
      {kinds.length === 0 && <p role="status">{t('standards.notCounted')}</p>}
      {kinds.map((kind) => (
        <section key={kind} aria-label={t(`standards.${kind}`)} data-testid={`figures-${kind}`}>
          <h2>{t(`standards.${kind}`)}</h2>
          <CountyFiguresTable counties={data.counties} kind={kind} />
          <ProgramFiguresTable counties={data.counties} kind={kind} />
        </section>
      ))}
    </div>
  );
}

function Facts({ change }: { readonly change: StandardChangeView }) {
  const { t, i18n } = useTranslation();
  const { after, effectiveFrom, simulatedAt, activatedAt, recalculatedAt } = change;
  const { full, partial, none } = after.careStandardByLevel;
  const time = (at: string | undefined) => (at === undefined ? '–' : formatDate(at, i18n.language, 'time'));
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('standards.from'), formatDate(effectiveFrom, i18n.language)],
    [t('standards.dibao'), formatFen(after.dibaoStandardFen)],
    [t('standards.tekun'), formatFen(after.tekunBasicStandardFen)],
    [t('standards.floor'), t('standards.floorMet', { floor: formatFen(change.tekunFloorFen) })],
    [t('standards.care'), [full, partial, none].map(formatFen).join(' / ')],
    [t('standards.simulatedAt'), time(simulatedAt)],
    [t('standards.activatedAt'), time(activatedAt)],
    [t('standards.recalculatedAt'), time(recalculatedAt)],
  ];
  return (
    <dl className="batch-facts surface" data-testid="standard-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
