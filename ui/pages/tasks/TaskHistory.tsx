import { useTranslation } from 'react-i18next';
import type { VerbView } from '../../../domain/api-tasks.js';
import { formatDate } from '../../components/format-date.js';

/** Whose hands the task went through, the latest first. */
export function TaskHistory({ verbs }: { readonly verbs: readonly VerbView[] }) {
  const { t, i18n } = useTranslation();
  if (verbs.length === 0) return null;
  return (
    <section data-testid="task-history">
      <h3>{t('inbox.history')}</h3>
      <ol className="task-history">
        {verbs.toReversed().map(({ at, kind, byName, forName, toNames, text }, index) => (
          <li key={verbs.length - index} data-kind={kind}>
            {t(`inbox.verb.${kind}`)}
            {toNames && ` → ${toNames.join(t('common.listSeparator'))}`}
            <div className="quiet">
              {formatDate(at, i18n.language, 'time')} · {byName}
              {forName && ` ${t('inbox.for', { name: forName })}`}
            </div>
            {text && <div>{text}</div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
