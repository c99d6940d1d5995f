import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatFen } from '../../../domain/money/fen.js';
import type { LikeCase } from '../../../domain/ports/discussion-store.js';

/** A decision of before with the reasons then given, and nobody named. */
export function LikeCaseRow({ row }: { readonly row: LikeCase }) {
  const { t } = useTranslation();
  return (
    <div className="like-case">
      <div className="agenda-acts">
        <Tag color={row.outcome === 'approved' ? 'success' : 'default'}>{t(`meetings.outcomeIs.${row.outcome}`)}</Tag>
        {row.approvedFen > 0 && <strong className="number">{formatFen(row.approvedFen)}</strong>}
        <span>{row.causeCategory !== undefined && t(`meetings.causeIs.${row.causeCategory}`)}</span>
        {row.personsConcerned !== undefined && (
          <span className="quiet">
            {t('meetings.size')} {row.personsConcerned}
          </span>
        )}
        <span className="quiet">{row.decidedOn}</span>
        <span className="quiet">{t('meetings.votes', { ...row.count })}</span>
      </div>
      <div className="lines">{row.grounds}</div>
    </div>
  );
}
