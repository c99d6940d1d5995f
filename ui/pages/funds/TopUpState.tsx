import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { formatDate } from '../../components/format-date.js';

/** Whether a reserve fund holds less than it should, and the top-up that is open. */
export function TopUpState({ fund: { balanceFen, heldFen, reserve } }: { readonly fund: FundView }) {
  const { t, i18n } = useTranslation();
  if (!reserve) return null;
  const { minimumFen, topUp } = reserve;
  return (
    <>
      {minimumFen !== undefined && balanceFen - heldFen < minimumFen && (
        <Tag color="warning">{t('money.reserve.belowMinimum', { minimum: formatFen(minimumFen) })}</Tag>
      )}
      {topUp && (
        <span onClick={(event) => event.stopPropagation()}>
          <Link to="/matters/$id" params={{ id: topUp.matterId }} data-testid="top-up-open">
            {t('money.reserve.topUpOpen')}
          </Link>{' '}
          <span className="quiet">{t('money.reserve.topUpSince', { date: formatDate(topUp.since, i18n.language) })}</span>
        </span>
      )}
    </>
  );
}
