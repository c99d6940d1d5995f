import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeasureProcess } from '../../../domain/api-measures.js';

/** The processes of one measure with their steps; each leads to its running instances. */
export function MeasureSteps({ processes }: { readonly processes: readonly MeasureProcess[] }) {
  const { t } = useTranslation();
  return (
    <ul className="measure-processes">
      {processes.map(({ definitionKey, processId, name, version, running, steps }) => (
        <li key={definitionKey}>
          <p>
            <Link to="/monitoring" search={{ processId }}>
              {name}
            </Link>{' '}
            <span className="quiet">
              {t('measures.version', { version })} · {t('measures.running', { count: running })}
            </span>
          </p>
          <ul className="measure-steps">
            {steps.map(({ elementId, name: step, isUserTask }) => (
              <li key={elementId}>
                <Tag color={isUserTask ? 'blue' : 'default'}>{isUserTask ? t('measures.byPerson') : t('measures.byPlatform')}</Tag>
                {step}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
