import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../domain/api-matters.js';
import { Fact } from '../../components/Fact.js';
import { formatDate } from '../../components/format-date.js';

/** Who began it, when, and what was filled in. */
export function MatterAnswers({ matter }: { readonly matter: MatterView }) {
  const { t, i18n } = useTranslation();
  return (
    <dl className="facts" data-testid="matter-answers">
      <Fact label={t('matters.kind')}>{matter.processName}</Fact>
      <Fact label={t('matters.area')}>{matter.areaName}</Fact>
      <Fact label={t('matters.begunBy')}>
        {matter.begunByName} · {formatDate(matter.begunAt, i18n.language, 'time')}
      </Fact>
      {matter.answers.map(({ label, value }) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
    </dl>
  );
}
