import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../domain/api-matters.js';
import { CaseTimeline } from '../cases/CaseTimeline.js';
import { MatterAnswers } from './MatterAnswers.js';

/** Beside a task: the matter that it belongs to. */
export function MatterContext({ matter }: { readonly matter: MatterView }) {
  const { t } = useTranslation();
  return (
    <aside className="inbox-context" aria-label={t('tasks.context')}>
      <h2>
        <Link to="/matters/$id" params={{ id: matter.matterId }}>
          {matter.title}
        </Link>{' '}
        <span className="quiet">{matter.statusText}</span>
      </h2>
      <MatterAnswers matter={matter} />
      <CaseTimeline entries={matter.timeline} />
    </aside>
  );
}
