import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InspectionDraw } from '../../../domain/ports/inspection-store.js';
import { useRecomputeDraw } from '../../api/use-inspections.js';
import { problemWords } from '../../components/problem-words.js';

interface Props {
  readonly inspectionId: string;
  readonly seed: string;
  readonly draw: InspectionDraw;
  readonly isRandom: boolean;
}

/** What the draw was made from, and the draw made again. */
export function DrawFacts({ inspectionId, seed, draw, isRandom }: Props) {
  const { t } = useTranslation();
  const again = useRecomputeDraw(inspectionId);
  const facts: readonly (readonly [string, string])[] = [
    [t('inspections.population'), String(draw.population)],
    ...(isRandom ? [[t('inspections.share'), t('inspections.shareIs', { percent: draw.sharePercent, minimum: draw.shareMinimum })] as const] : []),
    [t('inspections.drawn'), String(draw.drawnCount)],
    [t('inspections.perCase'), String(draw.inspectorCount)],
    [t('inspections.pool'), draw.inspectors.map(({ name }) => name).join('、')],
    [t('inspections.seed'), seed],
    [t('inspections.populationHash'), draw.populationHash],
  ];
  return (
    <section aria-label={t('inspections.draw')}>
      <h2>{t('inspections.draw')}</h2>
      <dl className="inspection-facts surface">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="inspection-seed">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('inspections.method')}</p>
      <Button onClick={() => again.mutate()} loading={again.isPending} data-testid="inspection-recompute">
        {t('inspections.recompute')}
      </Button>{' '}
      <span role="status" data-testid="inspection-recomputed">
        {again.data && (again.data.agrees ? t('inspections.agrees', { count: again.data.drawnCount }) : t('inspections.disagrees'))}
        {again.error && problemWords(again.error, t).title}
      </span>
    </section>
  );
}
