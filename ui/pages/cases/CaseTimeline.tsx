import {
  AlertOutlined, BellOutlined, CheckSquareOutlined, FileDoneOutlined, FormOutlined, PayCircleOutlined, RobotOutlined, SwapOutlined, WarningFilled, FieldTimeOutlined,
} from '@ant-design/icons';
import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry, TimelineKind } from '../../../domain/api.js';
import { formatDate } from '../../components/format-date.js';
import './case.css';

const icons: Readonly<Record<TimelineKind, ReactNode>> = {
  reported: <AlertOutlined />,
  automatic: <RobotOutlined />,
  task: <FormOutlined />,
  handling: <SwapOutlined />,
  decision: <FileDoneOutlined />,
  money: <PayCircleOutlined />,
  notice: <BellOutlined />,
  overdue: <FieldTimeOutlined className="due-overdue" />,
  incident: <WarningFilled className="due-overdue" />,
  closed: <CheckSquareOutlined />,
};

/** What happened, latest first: who, when, and what they filled in. */
export function CaseTimeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const { t, i18n } = useTranslation();
  const latestFirst = entries.map((entry, index) => ({ entry, index })).sort((a, b) => b.entry.at.localeCompare(a.entry.at) || b.index - a.index);
  return (
    <section data-testid="case-timeline">
      <h3>{t('cases.timeline')}</h3>
      {entries.length === 0 && <p className="quiet">{t('cases.noTimeline')}</p>}
      <Timeline
        items={latestFirst.map(({ entry, index }) => ({
          key: String(index),
          icon: icons[entry.kind],
          content: (
            <div className="timeline-entry" data-kind={entry.kind}>
              <div>{entry.title}</div>
              <div className="quiet">
                {[formatDate(entry.at, i18n.language, 'time'), entry.actorName ?? t(`cases.kind.${entry.kind}`)].join(' · ')}
              </div>
              {entry.details?.map(({ label, value }) => (
                <div key={label} className="timeline-detail">
                  <span className="quiet">{label}:</span>
                  {value}
                </div>
              ))}
            </div>
          ),
        }))}
      />
    </section>
  );
}
