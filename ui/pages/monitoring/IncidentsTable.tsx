import { CheckCircleOutlined, RedoOutlined, WarningFilled } from '@ant-design/icons';
import { App, Button, Collapse } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { IncidentView } from '../../../domain/api.js';
import { useRetryIncident } from '../../api/use-retry-incident.js';
import { useSession } from '../../api/use-session.js';
import { formatDate } from '../../components/format-date.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';
import { ElementLink } from './ElementLink.js';
import type { TableProps } from './table-props.js';

/** Each incident with its cause in words; who may can retry it with a reason. */
export function IncidentsTable({ rows, onSelect, nameOf }: TableProps<IncidentView>) {
  const { t, i18n } = useTranslation();
  const { message } = App.useApp();
  const user = useSession();
  const retry = useRetryIncident();
  const [asked, setAsked] = useState<IncidentView>();
  const close = () => {
    setAsked(undefined);
    retry.reset();
  };
  if (rows.length === 0) return <p className="quiet">{t('monitoring.noRows')}</p>;

  return (
    <>
      <ul className="incidents">
        {rows.map((incident) => (
          <li key={incident.incidentKey} data-testid={`incident-row-${incident.incidentKey}`} data-state={incident.state}>
            <div className="incident-head">
              {incident.state === 'open' ? <WarningFilled className="due-overdue" /> : <CheckCircleOutlined />}
              <strong>{t(`monitoring.cause.${incident.errorType}`, { defaultValue: t('monitoring.cause.other') })}</strong>
              <ElementLink elementId={incident.elementId} nameOf={nameOf} onSelect={onSelect} />
              <span className="quiet">
                {formatDate(incident.at, i18n.language, 'time')} · {t(incident.state === 'open' ? 'monitoring.openState' : 'monitoring.resolved')}
              </span>
              {incident.state === 'open' && mayDo(user, 'retry-incident') && (
                <Button size="small" type="primary" icon={<RedoOutlined />} onClick={() => setAsked(incident)} data-testid="incident-retry">
                  {t('monitoring.retry')}
                </Button>
              )}
            </div>
            <Collapse ghost size="small" items={[{ key: 'text', label: t('monitoring.technical'), children: <pre>{`${incident.errorType}\n${incident.message}`}</pre> }]} />
          </li>
        ))}
      </ul>
      <ReasonModal
        title={t('monitoring.retryTitle')}
        note={t('monitoring.retryNote', { name: asked ? nameOf(asked.elementId) : '' })}
        confirm={t('monitoring.retry')}
        open={asked !== undefined}
        busy={retry.isPending}
        error={retry.error ? problemWords(retry.error, t).title : undefined}
        testId="incident-retry"
        onClose={close}
        onConfirm={(reason) => {
          if (!asked) return;
          retry.mutate({ incidentKey: asked.incidentKey, reason }, { onSuccess: () => { close(); void message.success(t('monitoring.retried')); } });
        }}
      />
    </>
  );
}
