import { CheckCircleOutlined, ClockCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { IntakeView } from '../../../domain/api-intake.js';

/** Where the needs are handled, and what came back. */
export function IntakeRoutes({ intake: { routes, proposedRoutes } }: { readonly intake: IntakeView }) {
  const { t } = useTranslation();
  return (
    <section className="surface case-card" data-testid="intake-routes">
      <h3>{t('intake.routesTitle')}</h3>
      {routes.length === 0 && proposedRoutes.length === 0 && <span className="quiet">{t('intake.noRoutes')}</span>}
      {routes.length === 0 && proposedRoutes.length > 0 && (
        <>
          <p className="quiet">{t('intake.proposed')}</p>
          <ul className="payments">
            {proposedRoutes.map((route) => (
              <li key={route} data-route={route}>
                <strong>{t(`intake.route.${route}`)}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="payments">
        {routes.map(({ route, result }) => (
          <li key={route} data-route={route} data-result={result ?? 'under-way'}>
            <strong>{t(`intake.route.${route}`)}</strong>
            <span>
              {result === undefined ? <ClockCircleOutlined /> : <CheckCircleOutlined />}{' '}
              {result === undefined ? t('intake.underWay') : t(`intake.result.${result}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
