import { FileTextOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, MeetingView } from '../../../domain/api-meetings.js';
import { formatFen } from '../../../domain/money/fen.js';
import { Fact } from '../../components/Fact.js';
import { formatDate } from '../../components/format-date.js';
import { ChairActs } from './ChairActs.js';
import { InterestActs } from './InterestActs.js';
import { PacketDrawer } from './PacketDrawer.js';
import { stateColor } from './state-color.js';
import { VoteForm } from './VoteForm.js';

/** One matter of the meeting, from the declarations to the result. */
export function AgendaCard({ item, meeting }: { readonly item: AgendaItem; readonly meeting: MeetingView }) {
  const { t, i18n } = useTranslation();
  const [isReading, setReading] = useState(false);
  return (
    <section className="surface agenda-card" data-testid={`agenda-${item.receiptNumber}`} data-state={item.state}>
      <header>
        <h3>{item.receiptNumber}</h3>
        <span>{item.personName}</span>
        <span className="quiet">{item.townshipName}</span>
        {item.isUrgent && <Tag color="error">{t('meetings.urgent')}</Tag>}
        {item.deferrals > 0 && <Tag>{t('meetings.deferredBefore', { count: item.deferrals })}</Tag>}
        <Tag color={stateColor(item.state)} data-testid="agenda-state">
          {t(`meetings.stateOf.${item.state}`)}
        </Tag>
      </header>
      {item.outcome && <Result item={item} />}
      <dl className="facts">
        {item.facts.filter(({ value }) => value !== item.receiptNumber && value !== item.townshipName).map(({ label, value }) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
        <Fact label={t('meetings.due')}>{formatDate(item.dueAt, i18n.language, 'time')}</Fact>
        {item.conflicted.length > 0 && <Fact label={t('meetings.withdrawn')}>{item.conflicted.join(t('common.listSeparator'))}</Fact>}
        {item.undeclared.length > 0 && item.state !== 'closed' && (
          <Fact label={t('meetings.undeclared')}>{item.undeclared.join(t('common.listSeparator'))}</Fact>
        )}
        <Fact label={t('meetings.quorum')}>
          <span data-testid="quorum">
            {t('meetings.quorumWords', { ...item.quorum })}{' '}
            <Tag color={item.quorum.isMet ? 'success' : 'warning'}>{t(item.quorum.isMet ? 'meetings.quorumMet' : 'meetings.quorumMissed')}</Tag>
          </span>
        </Fact>
        {item.motion && (
          <Fact label={t('meetings.motion')}>
            <strong>{t('meetings.motionWords', { amount: formatFen(item.motion.amountFen) })}</strong>
            <div className="lines">{item.motion.grounds}</div>
            {item.motion.conditions !== undefined && <div className="lines">{`${t('meetings.conditions')}：${item.motion.conditions}`}</div>}
          </Fact>
        )}
      </dl>
      <div className="agenda-acts">
        {meeting.mine.isMember && <InterestActs item={item} />}
        {item.mine.mayReadPacket && (
          <Button icon={<FileTextOutlined />} onClick={() => setReading(true)} data-testid="packet-open">
            {t('meetings.packet')}
          </Button>
        )}
        {meeting.mine.isChair && meeting.state === 'in-session' && <ChairActs item={item} />}
        {item.state === 'voting' && <span className="quiet">{t('meetings.progress', { voted: item.voted, voters: item.voters })}</span>}
      </div>
      {item.mine.mayVote && <VoteForm item={item} />}
      <PacketDrawer discussionId={item.discussionId} open={isReading} onClose={() => setReading(false)} />
    </section>
  );
}

function Result({ item: { outcome, approvedFen = 0, count } }: { readonly item: AgendaItem }) {
  const { t } = useTranslation();
  return (
    <p className="agenda-result" data-testid="agenda-result">
      {outcome && t(`meetings.outcomeIs.${outcome}`)}
      {approvedFen > 0 && ` ${formatFen(approvedFen)}`}
      {count && <span className="quiet">{` · ${t('meetings.count', { ...count })}`}</span>}
    </p>
  );
}
