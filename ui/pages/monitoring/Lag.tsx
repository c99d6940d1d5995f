import { useTranslation } from 'react-i18next';
import { useMonitoringStatus } from '../../api/use-monitoring-status.js';

/** How far behind the engine this page may be; quiet, unless something is wrong. */
export function Lag() {
  const { t } = useTranslation();
  const { data } = useMonitoringStatus();
  if (!data) return null;

  const seconds = Math.round(data.lagMs / 100) / 10;
  const gaps = data.partitions.reduce((sum, partition) => sum + partition.gaps, 0);
  const engine = data.enginePingMs === null ? t('monitoring.engineDown') : t('monitoring.engineOk', { ms: Math.round(data.enginePingMs) });
  return (
    <span className={data.enginePingMs === null ? 'due-overdue' : 'quiet'} data-testid="monitoring-lag" title={engine}>
      {[
        data.enginePingMs === null && engine,
        seconds < 1 ? t('monitoring.lagNow') : t('monitoring.lag', { seconds }),
        gaps > 0 && t('monitoring.gaps', { count: gaps }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}
