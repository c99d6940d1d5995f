import { Alert, Drawer, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PacketView } from '../../../domain/api-meetings.js';
import { usePacket } from '../../api/use-meetings.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Fact } from '../../components/Fact.js';
import { formatDate } from '../../components/format-date.js';
import { PageLoading } from '../../components/PageLoading.js';
import { LikeCaseRow } from './LikeCaseRow.js';

/** What the members were given, as it was frozen. */
export function PacketDrawer({ discussionId, open, onClose }: { readonly discussionId: string; readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const packet = usePacket(discussionId, open);
  return (
    <Drawer title={t('meetings.packet')} open={open} onClose={onClose} size={640} destroyOnHidden>
      {packet.isPending && <PageLoading />}
      {packet.error && <ErrorNotice error={packet.error} onRetry={() => void packet.refetch()} />}
      {packet.data && <Packet packet={packet.data} />}
    </Drawer>
  );
}

function Packet({ packet }: { readonly packet: PacketView }) {
  const { t, i18n } = useTranslation();
  const { whatHappened, placeText, records } = packet.personal;
  return (
    <div className="packet" data-testid="packet">
      {packet.isIntact ? (
        <Tag color="success">{t('meetings.packetIntact')}</Tag>
      ) : (
        <Alert type="error" showIcon title={t('meetings.packetBroken')} />
      )}
      <p className="quiet packet-hash">
        {formatDate(packet.frozenAt, i18n.language, 'time')} · {t('meetings.packetHash')} {packet.packetHash}
      </p>
      <dl className="facts">
        {packet.facts.map(({ label, value }) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
        {whatHappened !== '' && <Fact label={t('meetings.whatHappened')}>{whatHappened}</Fact>}
        {placeText !== '' && <Fact label={t('meetings.placeText')}>{placeText}</Fact>}
      </dl>
      <h3>{t('meetings.records')}</h3>
      {records.map(({ at, title, byName, details }) => (
        <div key={`${at}${title}`} className="packet-record">
          <strong>{title}</strong> <span className="quiet">{`${byName} · ${formatDate(at, i18n.language, 'time')}`}</span>
          <dl className="facts">
            {details.map(({ label, value }) => (
              <Fact key={label} label={label}>
                {value}
              </Fact>
            ))}
          </dl>
        </div>
      ))}
      <h3>{t('meetings.likeCases')}</h3>
      {packet.likeCases.length === 0 && <p className="quiet">{t('meetings.noLikeCases')}</p>}
      {packet.likeCases.map((row) => (
        <LikeCaseRow key={row.discussionId} row={row} />
      ))}
      <p className="quiet">{t('meetings.packetNoted')}</p>
    </div>
  );
}
